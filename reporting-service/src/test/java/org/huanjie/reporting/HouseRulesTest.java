package org.huanjie.reporting;

import java.util.stream.Stream;
import org.huanjie.testkit.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of style that a machine can hold. */
class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> hold() {
        return HouseRules.of("org.huanjie.reporting").tests();
    }
}
