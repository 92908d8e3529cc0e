package org.huanjie.nomination.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.election.Level;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class TermRulesTest {
    @Test
    @Proves({"R-118", "W-49"})
    void a_resignation_needs_more_than_half_of_all_not_of_those_present() {
        TermRules.requireAccepted(Level.COUNTY, 27, 14, 200);
        refused(Level.COUNTY, 27, 13, 200);
        TermRules.requireAccepted(Level.TOWNSHIP, 70, 36, 70);
        refused(Level.TOWNSHIP, 70, 35, 70);
    }

    /** Against the law said as naively as can be, for all bodies up to a hundred. */
    @Test
    @Proves("R-118")
    void every_number_of_votes_is_decided_as_the_law_says() {
        for (int members = 1; members <= 100; members++) {
            for (int votes = 0; votes <= members; votes++) {
                boolean accepted = votes > members - votes;
                if (accepted) {
                    TermRules.requireAccepted(Level.COUNTY, members, votes, 0);
                } else {
                    refused(Level.COUNTY, members, votes, 0);
                }
            }
        }
    }

    @Test
    @Proves("R-118")
    void all_deputies_of_a_township_are_no_fewer_than_the_register_has_and_votes_no_more_than_members() {
        refused(Level.TOWNSHIP, 69, 60, 70);
        refused(Level.COUNTY, 27, 28, 0);
    }

    private static void refused(Level level, int members, int votes, int inOffice) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TermRules.requireAccepted(level, members, votes, inOffice))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("R-118")));
    }
}
