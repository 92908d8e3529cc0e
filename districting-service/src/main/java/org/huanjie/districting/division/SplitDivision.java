package org.huanjie.districting.division;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;

/** Splits a village or community into parts (村民小组, 片区), which are units in its place. */
@ApplicationScoped
class SplitDivision {
    private final Divisions divisions;
    private final UnitVoters voters;
    private final Parting parting;
    private final OnDivisions plans;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    SplitDivision(
            Divisions divisions,
            UnitVoters voters,
            Parting parting,
            OnDivisions plans,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.divisions = divisions;
        this.voters = voters;
        this.parting = parting;
        this.plans = plans;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param dryRun tells what it would do, and does nothing
     * @throws Refusal 409 {@code has-children}, {@code not-divisible}, {@code unit-has-voters} where they are not told apart; 422
     *                 where parts do not make the whole
     */
    @Transactional
    UnitsChanged split(String code, SplitRequest request, boolean dryRun, IfMatch seen, Caller caller) {
        Division whole = divisions.changing(code, caller.scope());
        seen.require(whole.version());
        requireDivisible(whole);
        SplitCheck.require(whole, request);
        requireVotersToldApart(whole, request);
        OnDivisions.Standing standing = plans.before(code.substring(0, 6), Set.of(code));
        List<Division> parts = parting.part(whole, request);
        List<DivisionChanged> events = new ArrayList<>();
        parts.forEach(part -> events.add(DivisionChanged.of(part, 0)));
        outbox.append(events);
        audit.record(caller, "division-split", "division", code, code, Map.of("parts", parts.size()));
        LocalDate today = LocalDate.now(clock);
        String words = "%s已于%s拆分为%s"
                .formatted(
                        whole.name(), today, parts.stream().map(Division::name).collect(Collectors.joining("、")));
        OnDivisions.Followed followed = standing.follow(List.of(new OnDivisions.Gone(code, words)), today, caller);
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return UnitsChanged.of(
                dryRun,
                DivisionView.of(whole, divisions.neighboursOf(code), divisions.predecessors(code)),
                parts.stream()
                        .map(part -> DivisionView.of(part, divisions.neighboursOf(part.code()), List.of()))
                        .toList(),
                followed,
                whole.version());
    }

    private void requireDivisible(Division whole) {
        if (whole.type() != DivisionType.VILLAGE && whole.type() != DivisionType.COMMUNITY) {
            throw Refusal.conflict("not-divisible", "只有村、社区可以拆分为片区", "it is a " + whole.type());
        }
        if (divisions.hasChildren(whole.code())) {
            throw Refusal.conflict("has-children", "该单位已经拆分", "it has parts already");
        }
    }

    private void requireVotersToldApart(Division whole, SplitRequest request) {
        int registered = voters.of(whole.code());
        if (registered > 0 && !request.saysWho()) {
            throw Refusal.conflict(
                    "unit-has-voters",
                    "该单位已登记选民%d人，请说明各选民小组划入哪一片区".formatted(registered),
                    "name each part's voterGroups and the one with otherVoters, or send a file to split/file");
        }
    }
}
