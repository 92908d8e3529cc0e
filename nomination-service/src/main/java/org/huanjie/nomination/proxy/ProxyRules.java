package org.huanjie.nomination.proxy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/** Who may vote for whom, R-97: one voter of the roll for another, for three at most at each level, of one's own district where the province says so. */
final class ProxyRules {
    static final Rule PROXY = new Rule("R-97", "VOTE_PROXY", "选举法第四十二条");

    private static final int MOST = 3;
    private static final String LIST = "PROXY_LIST";

    private ProxyRules() {}

    /** @throws Refusal 409 {@code proxy-exists}; 422 {@code rule-violated}, {@code reason-required} after the list of proxies was due */
    static void require(Proxy.Party principal, Proxy.Party agent, ProxyFacts facts, String reason) {
        if (facts.given()) {
            throw Refusal.conflict("proxy-exists", "该选民已经委托他人代为投票", "the principal has given a proxy for this vote");
        }
        List<Finding> findings = new ArrayList<>(onRoll(facts));
        if (principal.voter() != null && principal.voter().equals(agent.voter())) {
            findings.add(PROXY.hard("不得委托本人代为投票。").field("agent"));
        }
        if (facts.ofAgent() >= MOST) {
            findings.add(PROXY.hard("每一选民接受的委托不得超过三人。")
                    .field("agent")
                    .figure("proxies", facts.ofAgent())
                    .figure("most", MOST));
        }
        if (facts.agentIsPrincipal()) {
            findings.add(PROXY.hard("受托人已经委托他人代为投票，不能再接受委托。").field("agent"));
        }
        if (facts.principalIsAgent()) {
            findings.add(PROXY.hard("委托人已经接受他人委托，不能再委托他人代为投票。").field("principal"));
        }
        if (Finding.anyHard(findings)) {
            throw Refusal.broken(findings);
        }
        Optional<LocalDate> listed = facts.election().deadline(LIST).filter(facts.today()::isAfter);
        if (listed.isPresent() && (reason == null || reason.isBlank())) {
            throw Refusal.reasonRequired(List.of(PROXY.warn("委托投票名单应当在%s以前列出。".formatted(listed.get()))
                    .figure("deadline", listed.get().toString())));
        }
    }

    /** Both are on the roll when it is given and when the committee consents. */
    static List<Finding> onRoll(ProxyFacts facts) {
        List<Finding> findings = new ArrayList<>();
        if (!facts.principalOnRoll()) {
            findings.add(PROXY.hard("委托人不在本选区选民名单上。").field("principal"));
        }
        boolean sameDistrict = facts.election().rule("proxySameDistrict", true);
        if (sameDistrict && !facts.agentOnRoll()) {
            findings.add(PROXY.hard("受托人应当是同一选区的选民。").field("agent"));
        } else if (!facts.agentVotes()) {
            findings.add(PROXY.hard("受托人不是本级选举的选民。").field("agent"));
        }
        return findings;
    }
}
