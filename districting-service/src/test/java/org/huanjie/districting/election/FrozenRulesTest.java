package org.huanjie.districting.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

class FrozenRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 20);
    private final List<RuleValue> resolved = new RuleProfiles().resolve("standard", List.of());

    @Test
    void an_announced_election_keeps_its_rules_when_a_later_release_words_a_source_anew() {
        Election election = announced();
        List<RuleValue> later = resolved.stream()
                .map(rule -> new RuleValue(rule.key(), rule.value(), rule.source() + "（修订）"))
                .toList();

        election.write(request("standard", LocalDate.of(2027, 1, 27)), later, "writer", TODAY);

        assertThat(election.rules().values()).isEqualTo(resolved);
        assertThat(election.electionDay()).isEqualTo(LocalDate.of(2027, 1, 27));
    }

    @Test
    void another_profile_is_refused() {
        assertThatThrownBy(() ->
                        announced().write(request("shanghai", LocalDate.of(2027, 1, 27)), resolved, "writer", TODAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("froze");
    }

    private Election announced() {
        Election election = new Election("990123-2026");
        election.write(request("standard", LocalDate.of(2027, 1, 20)), resolved, "writer", TODAY);
        election.announce(false, TODAY, new Caller.Recorded("wang", "王", Set.of(), "990123", List.of()));
        return election;
    }

    private static ElectionRequest request(String profile, LocalDate day) {
        return new ElectionRequest(
                "990123-2026",
                "云泽县第十九届人民代表大会换届选举",
                "990123",
                day,
                List.of(Level.COUNTY),
                profile,
                null,
                "云泽县人大常委会",
                TODAY,
                "云人常〔2026〕31号",
                null);
    }
}
