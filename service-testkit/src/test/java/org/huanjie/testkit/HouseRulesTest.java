package org.huanjie.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {
    private static final HouseRules RULES = HouseRules.of("org.huanjie.testkit");

    /** The testkit knows no business time: its tokens and probes are of the machine's. */
    @TestFactory
    Stream<DynamicTest> hold_here_too() {
        return HouseRules.of("org.huanjie.testkit", "org.huanjie.testkit..").tests();
    }

    @ParameterizedTest
    @ValueSource(classes = {AsksInstant.class, AsksZone.class, MakesClock.class, AsksSystem.class})
    void the_machine_is_not_asked_for_the_time(Class<?> offender) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> RULES.timeComesFromTheClock().check(only(offender)))
                .withMessageContaining(offender.getSimpleName());
    }

    @Test
    void a_clock_is() {
        RULES.timeComesFromTheClock().check(only(AsksClock.class));
    }

    @Test
    void old_dates_are_found() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> HouseRules.NO_OLD_DATES.check(only(HasDate.class)));
    }

    @Test
    void single_values_of_a_class_are_found() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> HouseRules.SCALARS_ARE_UNTYPED.check(only(AsksForString.class)))
                .withMessageContaining("AsksForString.name");
        HouseRules.SCALARS_ARE_UNTYPED.check(only(AsksWithoutClass.class));
    }

    private static JavaClasses only(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }

    static class AsksInstant {
        final Instant time = Instant.now();
    }

    static class AsksZone {
        final LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    static class MakesClock {
        final Clock clock = Clock.systemUTC();
    }

    static class AsksSystem {
        final long millis = System.currentTimeMillis();
    }

    static class AsksClock {
        final LocalDate day;

        AsksClock(Clock clock) {
            this.day = LocalDate.now(clock);
        }
    }

    static class HasDate {
        final Date date = null;
    }

    interface Queries {
        Object createNativeQuery(String sql, Class<?> result);

        Object createNativeQuery(String sql);
    }

    record AsksForString(Queries database) {
        Object name() {
            return database.createNativeQuery("select 'x'", String.class);
        }
    }

    record AsksWithoutClass(Queries database) {
        Object name() {
            return database.createNativeQuery("select 'x'");
        }
    }
}
