package org.huanjie.nomination.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class CredentialsRulesTest {
    @Test
    @Proves({"R-83", "W-50"})
    void a_county_and_a_township_in_it_are_related_others_are_not() {
        assertThat(CredentialsRules.related("990121", "990121102")).isTrue();
        assertThat(CredentialsRules.related("990121102", "990121")).isTrue();
        assertThat(CredentialsRules.related("990100", "990121")).isTrue();
        assertThat(CredentialsRules.related("990000", "990121102")).isTrue();
        assertThat(CredentialsRules.related("990121", "990122102")).isFalse();
        assertThat(CredentialsRules.related("990121102", "990121103")).isFalse();
        assertThat(CredentialsRules.related("990200", "990121")).isFalse();
    }

    @Test
    @Proves("R-113")
    void whoever_nothing_is_said_of_is_confirmed() {
        Elected quiet = elected(List.of(), List.of());
        Elected doubtful = elected(List.of(), List.of());
        List<Verdict> verdicts = CredentialsRules.verdicts(
                List.of(quiet, doubtful), List.of(said(doubtful, Verdict.Outcome.POSTPONED, "尚有举报待核实")));
        assertThat(verdicts)
                .extracting(Verdict::outcome)
                .containsExactly(Verdict.Outcome.CONFIRMED, Verdict.Outcome.POSTPONED);
        assertThat(verdicts.get(0).reason()).isNull();
    }

    @Test
    @Proves("R-83")
    void a_mandate_that_the_form_tells_of_must_be_settled_one_that_is_known_must_have_ended() {
        Elected declared = elected(List.of("990122"), List.of());
        assertThat(refused(declared, List.of())).containsExactly("NOM_TWO_AREAS");
        assertThat(CredentialsRules.verdicts(
                        List.of(declared), List.of(said(declared, Verdict.Outcome.CONFIRMED, "已辞去另一县代表职务"))))
                .extracting(Verdict::outcome)
                .containsExactly(Verdict.Outcome.CONFIRMED);

        Elected held = elected(List.of(), List.of("990122"));
        assertThat(refused(held, List.of(said(held, Verdict.Outcome.CONFIRMED, "已辞去另一县代表职务"))))
                .containsExactly("NOM_TWO_AREAS");
        assertThat(CredentialsRules.verdicts(
                        List.of(held), List.of(said(held, Verdict.Outcome.POSTPONED, "待其在另一县的代表资格终止"))))
                .hasSize(1);
    }

    @Test
    void nobody_else_is_spoken_of_and_nobody_twice() {
        Elected known = elected(List.of(), List.of());
        Elected unknown = elected(List.of(), List.of());
        ReviewRequest.Case once = said(known, Verdict.Outcome.CONFIRMED, "无");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CredentialsRules.verdicts(List.of(known), List.of(once, once)))
                .matches(refusal -> refusal.slug().equals("deputy-twice"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CredentialsRules.verdicts(
                        List.of(known), List.of(said(unknown, Verdict.Outcome.CONFIRMED, "无"))))
                .matches(refusal -> refusal.slug().equals("unknown-deputy"));
    }

    private static List<String> refused(Elected person, List<ReviewRequest.Case> cases) {
        try {
            CredentialsRules.verdicts(List.of(person), cases);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.findings().stream().map(Finding::code).toList();
        }
    }

    private static ReviewRequest.Case said(Elected of, Verdict.Outcome outcome, String reason) {
        return new ReviewRequest.Case(of.deputy(), outcome, null, reason, null);
    }

    private static Elected elected(List<String> declared, List<String> held) {
        return new Elected(UUID.randomUUID(), UUID.randomUUID(), 1, "周敏", "2", "01", "13", declared, held);
    }
}
