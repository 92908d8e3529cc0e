package org.huanjie.nomination.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.district.Step;

/** What becomes of a proxy: the committee's consent or refusal, its use, its falling away. */
@ApplicationScoped
class DecideProxy {
    private final Districts districts;
    private final Proxies proxies;
    private final ReceiveProxy receive;
    private final Audit audit;
    private final Clock clock;

    DecideProxy(Districts districts, Proxies proxies, ReceiveProxy receive, Audit audit, Clock clock) {
        this.districts = districts;
        this.proxies = proxies;
        this.receive = receive;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Proxy consent(UUID id, IfMatch seen, String documentNo, Caller caller) {
        District district = locked(id, caller);
        Proxy proxy = proxies.findById(id);
        seen.require(proxy.version());
        guardDecision(district, proxy, caller);
        List<Finding> findings = ProxyRules.onRoll(receive.facts(district, proxy));
        if (!findings.isEmpty()) {
            throw Refusal.broken(findings);
        }
        proxy.accept(documentNo, today(), caller.sub());
        return recorded("proxy-accepted", proxy, district, caller);
    }

    @Transactional
    Proxy refuse(UUID id, IfMatch seen, String reason, Caller caller) {
        District district = locked(id, caller);
        Proxy proxy = proxies.findById(id);
        seen.require(proxy.version());
        guardDecision(district, proxy, caller);
        proxy.refuse(reason, today(), caller.sub());
        return recorded("proxy-refused", proxy, district, caller);
    }

    @Transactional
    Proxy use(UUID id, IfMatch seen, Caller caller) {
        District district = locked(id, caller);
        Proxy proxy = proxies.findById(id);
        seen.require(proxy.version());
        guardUse(district, proxy);
        proxy.use(today(), caller.sub());
        return recorded("proxy-used", proxy, district, caller);
    }

    @Transactional
    Proxy end(UUID id, IfMatch seen, Proxy.VoidCause cause, Caller caller) {
        District district = locked(id, caller);
        Proxy proxy = proxies.findById(id);
        seen.require(proxy.version());
        proxy.end(cause, today());
        return recorded("proxy-void", proxy, district, caller);
    }

    /** What consent and refusal refuse by, and what {@code actions} shows. */
    static void guardDecision(District district, Proxy proxy, Caller caller) {
        Decides.requireCommittee(caller, district);
        TwoPersons.require(caller, List.of(proxy.recordedBy()));
        proxy.requireUndecided();
        ReceiveProxy.comingVote(district);
    }

    /** What the use refuses by, and what {@code actions} shows. */
    static void guardUse(District district, Proxy proxy) {
        proxy.requireUsable();
        if (district.step() != Step.VOTING || district.round() != proxy.round()) {
            throw Refusal.conflict("voting-not-open", "投票尚未开始或者已经结束", "vote " + proxy.round() + " is not open");
        }
    }

    private District locked(UUID id, Caller caller) {
        UUID district = proxies.districtOf(id).orElseThrow(() -> Refusal.notFound("proxy " + id));
        return districts.visibleForChange(district, caller.scope());
    }

    private Proxy recorded(String act, Proxy proxy, District district, Caller caller) {
        audit.record(
                caller,
                act,
                "proxy",
                proxy.id(),
                district.division(),
                Map.of("district", district.id(), "round", proxy.round()));
        return proxy;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
