package org.huanjie.nomination.district;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.nomination.election.Level;

/** Districts for tests of rules, without a database. */
public final class TestDistricts {
    public static final String COUNTY = "990121";
    public static final String TOWNSHIP = "990121102";
    public static final String ELECTION = "990121-2026";

    private TestDistricts() {}

    public static District awaitingRoll(int seats) {
        return new District(UUID.randomUUID(), ELECTION, Level.COUNTY, COUNTY, seats);
    }

    /** A district of the county whose roll was published on that day. */
    public static District nominating(int seats, LocalDate rollPublishedOn) {
        return nominating(Level.COUNTY, seats, rollPublishedOn);
    }

    public static District nominating(Level level, int seats, LocalDate rollPublishedOn) {
        return nominating(level, seats, rollPublishedOn, 3_251);
    }

    /** @param voters on its roll */
    public static District nominating(Level level, int seats, LocalDate rollPublishedOn, int voters) {
        District district =
                new District(UUID.randomUUID(), ELECTION, level, level == Level.COUNTY ? COUNTY : TOWNSHIP, seats);
        district.rollIsKnown(voters, rollPublishedOn);
        return district;
    }
}
