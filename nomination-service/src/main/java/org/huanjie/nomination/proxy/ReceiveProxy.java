package org.huanjie.nomination.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.district.Step;
import org.huanjie.nomination.roll.Rolls;

/** Takes a written proxy in, for the vote that comes next in its district. */
@ApplicationScoped
class ReceiveProxy {
    private final Districts districts;
    private final Calendars calendars;
    private final Rolls rolls;
    private final Proxies proxies;
    private final Audit audit;
    private final Clock clock;

    ReceiveProxy(Districts districts, Calendars calendars, Rolls rolls, Proxies proxies, Audit audit, Clock clock) {
        this.districts = districts;
        this.calendars = calendars;
        this.rolls = rolls;
        this.proxies = proxies;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Proxy receive(UUID id, ProxyRequest request, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        int round = comingVote(district);
        if (!rolls.known(district.origin())) {
            throw CourseGuard.rollNotKnownYet();
        }
        LocalDate today = LocalDate.now(clock);
        if (request.receivedOn().isAfter(today)) {
            throw Refusal.unprocessable("received-later", "收到日期晚于今天", "received after " + today)
                    .violation("receivedOn", "不得晚于" + today);
        }
        Proxy.Party principal = party(district, request.principal());
        Proxy.Party agent = party(district, request.agent());
        if (principal.voter() != null && agent.voter() != null) {
            proxies.lock(district, principal.voter(), agent.voter());
        }
        ProxyRules.require(principal, agent, facts(district, round, principal, agent, today), request.reason());
        Proxy proxy = Proxy.received(Ids.next(), district, round, principal, agent, request.paper(), caller.sub());
        proxies.persist(proxy);
        audit.record(
                caller,
                "proxy-received",
                "proxy",
                proxy.id(),
                district.division(),
                Map.of("district", id, "round", round));
        return proxy;
    }

    /** @throws Refusal 409 {@code voting-open}, {@code result-certified}: no vote is to come */
    static int comingVote(District district) {
        Step step = district.step();
        if (step == Step.VOTING || step == Step.COUNTED) {
            throw Refusal.conflict("voting-open", "投票已经开始", "the vote is open");
        }
        if (step == Step.CERTIFIED) {
            throw Refusal.conflict("result-certified", "选举结果已经确认", "no vote is to come");
        }
        return step.compareTo(Step.VOTING) > 0 ? district.round() + 1 : district.round();
    }

    /** Whether both are still on the roll, for the committee's consent. */
    ProxyFacts facts(District district, Proxy proxy) {
        return facts(district, proxy.round(), proxy.principal(), proxy.agent(), LocalDate.now(clock));
    }

    private ProxyFacts facts(District district, int round, Proxy.Party principal, Proxy.Party agent, LocalDate today) {
        boolean agentOnRoll = isListed(district.origin(), agent.voter());
        return new ProxyFacts(
                calendars.of(district),
                today,
                isListed(district.origin(), principal.voter()),
                agentOnRoll,
                agentOnRoll || agent.voter() != null && votesElsewhere(district, agent.voter()),
                agent.voter() == null ? 0 : proxies.heldBy(agent.voter(), district, round),
                agent.voter() != null && proxies.isPrincipal(agent.voter(), district, round),
                principal.voter() != null && proxies.heldBy(principal.voter(), district, round) > 0,
                principal.voter() != null && proxies.given(principal.voter(), district.id(), round));
    }

    private boolean isListed(UUID district, UUID voter) {
        return voter != null && !rolls.listed(district, List.of(voter)).isEmpty();
    }

    /** On the roll of another district of the same congress. */
    private boolean votesElsewhere(District district, UUID voter) {
        return districts.ofCongress(district.election(), district.level(), district.division()).stream()
                .anyMatch(other -> isListed(other.id(), voter));
    }

    /** A serial that nobody has stays without a voter: the rule says so. */
    private Proxy.Party party(District district, ProxyRequest.PartyRequest named) {
        UUID voter = named.voter() != null
                ? named.voter()
                : rolls.bySerial(district.origin(), List.of(named.serial())).get(named.serial());
        return new Proxy.Party(voter, named.name().strip());
    }
}
