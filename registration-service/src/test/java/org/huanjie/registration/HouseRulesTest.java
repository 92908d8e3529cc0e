package org.huanjie.registration;

import java.util.stream.Stream;
import org.huanjie.testkit.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> hold() {
        return HouseRules.of("org.huanjie.registration").tests();
    }
}
