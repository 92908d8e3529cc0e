package org.huanjie.nomination.deputy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;

/** Changes a deputy's status, keeps on what decision it rests and tells others, all in one. The district is locked first. */
@ApplicationScoped
public class ChangeDeputy {
    private final Deputies deputies;
    private final Districts districts;
    private final EntityManager database;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ChangeDeputy(
            Deputies deputies, Districts districts, EntityManager database, Outbox outbox, Audit audit, Clock clock) {
        this.deputies = deputies;
        this.districts = districts;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is asked of a deputy whose district is locked. */
    public interface Change {
        /** @return on what it rests */
        DeputyChange.Basis apply(Deputy deputy, District district);
    }

    /** @throws Refusal not found in scope; 403 unless the caller is the committee of the congress; 412; what the change refuses by */
    @Transactional
    public Deputy change(UUID id, IfMatch seen, String action, Caller caller, Change change) {
        District district = districts.visibleForChange(districtOf(id, caller), caller.scope());
        Deputy deputy = deputies.findById(id);
        Decides.requireCommittee(caller, district);
        seen.require(deputy.version());
        keep(deputy, district, change.apply(deputy, district), caller);
        audit.record(
                caller,
                action,
                "deputy",
                id,
                deputy.division(),
                Map.of("status", deputy.status(), "district", district.id()));
        return deputy;
    }

    /** Of a deputy changed by a transaction that has locked the district: keeps the decision and tells of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Deputy deputy, District district, DeputyChange.Basis basis, Caller caller) {
        keep(deputy, basis, caller);
        database.flush();
        outbox.append(DeputyEvent.of(deputy, district, deputies.seatsHeld(district.id())));
    }

    /** What has become of a deputy, and on what it rests. */
    public record Made(Deputy deputy, DeputyChange.Basis basis) {}

    /** As {@link #keep}, of many of a congress at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepAll(List<Made> made, Caller caller) {
        keepAll(made, deputies.seatsHeld(districtsOf(made)), caller);
    }

    /** As {@link #keepAll}, of all of a congress whose term is over: no seat of it is vacant by that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepTermOver(List<Made> made, Caller caller) {
        Map<UUID, Integer> whole = districts.list("id in ?1", districtsOf(made)).stream()
                .collect(Collectors.toMap(District::id, District::seats));
        keepAll(made, whole, caller);
    }

    private void keepAll(List<Made> made, Map<UUID, Integer> held, Caller caller) {
        made.forEach(one -> keep(one.deputy(), one.basis(), caller));
        database.flush();
        Map<UUID, District> of = districts.list("id in ?1", districtsOf(made)).stream()
                .collect(Collectors.toMap(District::id, Function.identity()));
        outbox.append(made.stream()
                .map(Made::deputy)
                .map(deputy ->
                        DeputyEvent.of(deputy, of.get(deputy.district()), held.getOrDefault(deputy.district(), 0)))
                .toList());
    }

    private static Set<UUID> districtsOf(List<Made> made) {
        return made.stream().map(one -> one.deputy().district()).collect(Collectors.toSet());
    }

    private void keep(Deputy deputy, DeputyChange.Basis basis, Caller caller) {
        LocalDate today = LocalDate.now(clock);
        if (basis.happenedOn().isAfter(today) || basis.decidedOn().isAfter(today)) {
            throw Refusal.unprocessable("in-future", "日期晚于今天", "it is " + today)
                    .violation(basis.decidedOn().isAfter(today) ? "decidedOn" : "on", "不得晚于今天");
        }
        database.persist(new DeputyChange(Ids.next(), deputy, basis, caller.sub(), clock.instant()));
    }

    private UUID districtOf(UUID id, Caller caller) {
        return deputies.districtOf(id, caller.scope()).orElseThrow(() -> Refusal.notFound("deputy " + id));
    }
}
