package org.huanjie.nomination.election;

import java.time.LocalDate;
import java.util.Map;

/** The sample election of the law reference, 临溪县: E = 2026-11-18. */
public final class TestElections {
    public static final LocalDate ELECTION_DAY = LocalDate.of(2026, 11, 18);
    public static final LocalDate ROLL_DAY = LocalDate.of(2026, 10, 28);
    public static final LocalDate INITIAL_LIST_DEADLINE = LocalDate.of(2026, 11, 3);
    public static final LocalDate FORMAL_LIST_DEADLINE = LocalDate.of(2026, 11, 11);

    private TestElections() {}

    public static Election sample() {
        return withRules(Map.of());
    }

    public static Election withRules(Map<String, String> rules) {
        return new Election(
                "990121-2026",
                "990121",
                "临溪县人民代表大会换届选举",
                ELECTION_DAY,
                true,
                rules,
                Map.of(
                        Election.ROLL_PUBLISHED, ELECTION_DAY.minusDays(20),
                        Election.INITIAL_LIST_PUBLISHED, INITIAL_LIST_DEADLINE,
                        Election.FORMAL_LIST_PUBLISHED, FORMAL_LIST_DEADLINE,
                        Election.VOTING, ELECTION_DAY),
                Map.of());
    }
}
