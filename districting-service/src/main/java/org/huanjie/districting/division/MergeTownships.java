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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/**
 * Makes one township of several, before their districts are published. Codes tell where a unit lies, so the units of those that
 * end get new ones; each old one ends in its new one.
 */
@ApplicationScoped
class MergeTownships {
    static final Rule STATUS_CHANGE = new Rule("R-17", "QUOTA_STATUS_CHANGE", "选举法 art. 14");

    private final Divisions divisions;
    private final Recoding recoding;
    private final OnDivisions plans;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    MergeTownships(Divisions divisions, Recoding recoding, OnDivisions plans, Outbox outbox, Audit audit, Clock clock) {
        this.divisions = divisions;
        this.recoding = recoding;
        this.plans = plans;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param dryRun tells what it would do, and does nothing
     * @throws Refusal 409 {@code plan-published}; 422 {@code unknown-unit}, {@code not-mergeable}, {@code reason-required}
     */
    @Transactional
    UnitsChanged merge(String code, MergeRequest request, boolean dryRun, IfMatch seen, Caller caller) {
        Division into = divisions.changing(code, caller.scope());
        seen.require(into.version());
        List<Division> ending = ending(into, request, caller);
        LocalDate today = LocalDate.now(clock);
        OnDivisions.Standing standing = plans.before(code.substring(0, 6), touched(into, ending));
        List<Division> fresh = new ArrayList<>();
        List<Division> gone = new ArrayList<>();
        for (Division township : ending) {
            Recoding.Moved moved = recoding.move(township, into, today);
            fresh.addAll(moved.fresh());
            gone.addAll(moved.gone());
        }
        for (Division township : ending) {
            into.absorb(township);
            township.end(into, today);
            gone.add(township);
        }
        if (request.name() != null) {
            into.rename(request.name().strip());
        }
        tell(into, fresh, gone);
        audit.record(
                caller,
                "townships-merged",
                "division",
                code,
                code,
                Map.of("townships", request.units(), "reason", String.valueOf(request.reason())));
        String words = "%s已于%s并入%s"
                .formatted(ending.stream().map(Division::name).collect(Collectors.joining("、")), today, into.name());
        OnDivisions.Followed followed = standing.follow(
                gone.stream()
                        .map(unit -> new OnDivisions.Gone(unit.code(), words))
                        .toList(),
                today,
                caller);
        requireNothingPublished(followed.plans());
        Finding finding = quotas(into, ending);
        requireReason(request, finding, dryRun);
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return new UnitsChanged(
                dryRun,
                DivisionView.of(into, List.of(), divisions.predecessors(code)),
                gone.stream()
                        .map(unit -> DivisionView.of(unit, List.of(), List.of()))
                        .toList(),
                followed.plans(),
                List.of(finding),
                into.version());
    }

    private List<Division> ending(Division into, MergeRequest request, Caller caller) {
        List<Division> ending = new ArrayList<>();
        for (String township : new TreeSet<>(request.units())) {
            boolean known = divisions
                    .findByIdOptional(township)
                    .filter(found -> !found.ended() && caller.scope().covers(township))
                    .isPresent();
            if (!known) {
                throw Refusal.unprocessable("unknown-unit", "没有这个单位", "unknown, ended, or outside the scope")
                        .violation("units[%d]".formatted(request.units().indexOf(township)), "区划代码不存在");
            }
            Division one = divisions.changing(township, caller.scope());
            if (!one.type().isTownship()
                    || one.code().equals(into.code())
                    || !one.parent().equals(into.parent())) {
                throw Refusal.unprocessable(
                                "not-mergeable", "乡镇、街道只能与同县的乡镇、街道合并", one.code() + " is none of the county")
                        .violation("units", "不能与该单位合并");
            }
            ending.add(one);
        }
        return ending;
    }

    private Set<String> touched(Division into, List<Division> ending) {
        Set<String> touched = new TreeSet<>();
        divisions.below(into.code()).forEach(unit -> touched.add(unit.code()));
        ending.forEach(township -> divisions.below(township.code()).forEach(unit -> touched.add(unit.code())));
        return touched;
    }

    private void tell(Division into, List<Division> fresh, List<Division> gone) {
        divisions.flush();
        List<DivisionChanged> events = new ArrayList<>(List.of(DivisionChanged.of(into, into.version())));
        fresh.forEach(unit -> events.add(DivisionChanged.of(unit, unit.version())));
        gone.forEach(unit -> events.add(DivisionChanged.of(unit, unit.version())));
        outbox.append(events);
    }

    private static void requireNothingPublished(List<PlanEffect> effects) {
        if (effects.stream().anyMatch(effect -> effect.status().equals("PUBLISHED"))) {
            throw Refusal.conflict(
                    "plan-published", "选区划分已经公告，乡镇合并须在公告前或者本次选举结束后办理", "a published plan has units of these townships");
        }
    }

    /** the congress is another one, of other people; a subdistrict has none. */
    private static Finding quotas(Division into, List<Division> ending) {
        String names = ending.stream().map(Division::name).collect(Collectors.joining("、"));
        return (into.type() == DivisionType.SUBDISTRICT
                        ? STATUS_CHANGE
                                .warn("%s并入街道%s后不再设乡级人民代表大会，其居民只参加县级选举。".formatted(names, into.name()))
                                .remedy("重新分配县级代表名额")
                        : STATUS_CHANGE
                                .warn("%s并入%s后，应按合并后的人口%d人重新确定乡级代表名额，原定名额不再适用。"
                                        .formatted(names, into.name(), into.population()))
                                .remedy("登记重新确定的名额和决定文号，并重新分配县级代表名额"))
                .subject(into.code())
                .figure("population", into.population());
    }

    private static void requireReason(MergeRequest request, Finding finding, boolean dryRun) {
        if (!dryRun && (request.reason() == null || request.reason().isBlank())) {
            throw Refusal.reasonRequired(List.of(finding));
        }
    }
}
