package org.huanjie.nomination.erasure;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.problem.Rule;

/** For how long what led to an election is kept after it. */
@Singleton
class Retention {
    static final Rule PERIOD = new Rule("R-124", "PII_RETENTION", "个人信息保护法第十九条、第四十七条");

    private final Period period;

    Retention(@ConfigProperty(name = "huanjie.retention.period") Period period) {
        this.period = period;
    }

    /** The last election day whose papers may be erased on a day. */
    LocalDate lastOver(LocalDate today) {
        return today.minus(period);
    }

    /** From when on the papers of an election day may be erased. */
    LocalDate over(LocalDate electionDay) {
        return electionDay.plus(period);
    }
}
