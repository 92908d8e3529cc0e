package org.huanjie.nomination.proxy;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.election.Election;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class ProxyRulesTest {
    private static final LocalDate ELECTION_DAY = LocalDate.of(2026, 11, 18);
    private static final Proxy.Party PRINCIPAL = new Proxy.Party(UUID.randomUUID(), "委托人");
    private static final Proxy.Party AGENT = new Proxy.Party(UUID.randomUUID(), "受托人");

    @Test
    @Proves("R-97")
    void after_the_list_of_proxies_was_due_a_reason_is_asked_for() {
        ProxyFacts inTime = facts(ELECTION_DAY.minusDays(2));
        ProxyFacts late = facts(ELECTION_DAY.minusDays(1));
        assertThatNoException().isThrownBy(() -> ProxyRules.require(PRINCIPAL, AGENT, inTime, null));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ProxyRules.require(PRINCIPAL, AGENT, late, " "))
                .matches(refusal -> refusal.slug().equals("reason-required"));
        assertThatNoException().isThrownBy(() -> ProxyRules.require(PRINCIPAL, AGENT, late, "临时外出"));
    }

    private static ProxyFacts facts(LocalDate today) {
        Election election = new Election(
                "990121-2026",
                "990121",
                "临溪县人民代表大会换届选举",
                ELECTION_DAY,
                true,
                Map.of(),
                Map.of("PROXY_LIST", ELECTION_DAY.minusDays(2)),
                Map.of());
        return new ProxyFacts(election, today, true, true, true, 0, false, false, false);
    }
}
