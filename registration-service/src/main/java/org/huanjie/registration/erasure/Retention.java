package org.huanjie.registration.erasure;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.problem.Rule;

/** For how long what is not needed for a live registration is kept. */
@Singleton
class Retention {
    static final Rule PERIOD = new Rule("R-124", "PII_RETENTION", "个人信息保护法 art. 19, 47");

    private final Period period;

    Retention(@ConfigProperty(name = "huanjie.retention.period") Period period) {
        this.period = period;
    }

    /** What is of this day or earlier may be erased on a day. */
    LocalDate lastOver(LocalDate today) {
        return today.minus(period);
    }

    /** From when on something of a day may be erased. */
    LocalDate over(LocalDate day) {
        return day.plus(period);
    }
}
