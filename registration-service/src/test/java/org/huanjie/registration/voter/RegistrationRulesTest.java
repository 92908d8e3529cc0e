package org.huanjie.registration.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.problem.Finding;
import org.huanjie.registration.election.Election;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationRulesTest {
    private static final String TOWN = "990121101201";
    private static final String ELSEWHERE = "990121102201";

    @Test
    @Proves({"R-48", "R-49", "W-19"})
    void who_lives_away_from_the_household_register_needs_a_certificate() {
        assertThat(place(Voter.Basis.HOUSEHOLD, ELSEWHERE))
                .extracting(Finding::code, Finding::message)
                .containsExactly(tuple("REG_SEPARATED", "户口不在本地，请提交户口所在地出具的选民资格证明。"));
        assertThat(place(Voter.Basis.HOUSEHOLD, TOWN)).isEmpty();
        assertThat(place(Voter.Basis.HOUSEHOLD, "990121101")).isEmpty();
        assertThat(place(Voter.Basis.CERTIFICATE, ELSEWHERE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CERTIFICATE,990999101201,WARN,户口不在本地，请提交户口所在地出具的选民资格证明。",
        "RESIDENCE_PERMIT_PLUS_CERTIFICATE,990999101201,WARN,户口不在本地，请提交居住证和户口所在地出具的选民资格证明。",
        "CERTIFICATE_OR_PERMIT_OR_LEASE_AFTER_1_YEAR,990999101201,WARN,户口不在本地，请提交户口所在地出具的选民资格证明，或者居住证，或者居住满一年的租赁合同。",
        "SYSTEM_CHECK,990999101201,INFO,户口在本省（自治区、直辖市）其他地方，由选民登记系统核对，不需提交证明。",
        "SYSTEM_CHECK,880999101201,WARN,户口不在本地，请提交户口所在地出具的选民资格证明。"
    })
    @Proves("R-49")
    void what_is_asked_for_is_what_the_rules_of_the_election_say(
            String rule, String household, Finding.Severity severity, String message) {
        Election election = election(Map.of("mismatchEvidence", rule));
        assertThat(RegistrationRules.place(Voter.Basis.HOUSEHOLD, TOWN, household, Evidence.of(election)))
                .extracting(Finding::severity, Finding::message)
                .containsExactly(tuple(severity, message));
    }

    @Test
    void an_election_that_does_not_say_asks_for_the_certificate() {
        assertThat(Evidence.of(election(Map.of()))).isEqualTo(Evidence.CERTIFICATE);
    }

    @Test
    @Proves("R-48")
    void staff_register_at_their_unit_and_students_at_their_school() {
        assertThat(place(Voter.Basis.UNIT, ELSEWHERE)).isEmpty();
        assertThat(place(Voter.Basis.SCHOOL, ELSEWHERE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30-50,1,第1小组", "30-50,40,第1小组", "30-50,41,第2小组", "25,26,第2小组", "'',81,第3小组"})
    @Proves("R-36")
    void voters_form_groups_of_about_forty_in_the_order_they_were_entered(String size, int place, String group) {
        VoterDetails details = new VoterDetails(
                "王安", "01", TOWN, null, null, null, null, null, null, Voter.Basis.HOUSEHOLD, null, false, List.of());
        Election election = election(Map.of("voterGroupSize", size));
        assertThat(RegisterVoter.withGroup(details, place, election).group()).isEqualTo(group);
    }

    private static Election election(Map<String, String> rules) {
        return new Election(
                "990121-2026", "990121", "换届选举", LocalDate.of(2026, 11, 18), true, rules, Map.of(), Map.of());
    }

    private static List<Finding> place(Voter.Basis basis, String household) {
        return RegistrationRules.place(basis, TOWN, household, Evidence.CERTIFICATE);
    }
}
