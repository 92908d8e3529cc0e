package org.huanjie.districting.division;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;

/**
 * Makes one unit of several (撤并): one goes on with the people and borders of all, the others end in it; or a unit that was split
 * is whole again. What ends keeps its row with its successor, so that everybody can follow.
 */
@ApplicationScoped
class MergeDivisions {
    private final Divisions divisions;
    private final Borders borders;
    private final OnDivisions plans;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    MergeDivisions(Divisions divisions, Borders borders, OnDivisions plans, Outbox outbox, Audit audit, Clock clock) {
        this.divisions = divisions;
        this.borders = borders;
        this.plans = plans;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param dryRun tells what it would do, and does nothing
     * @throws Refusal 422 {@code unknown-unit}, {@code not-mergeable}; {@code reason-required} where published districts are
     *                 touched and no reason is given
     */
    @Transactional
    UnitsChanged merge(String code, MergeRequest request, boolean dryRun, IfMatch seen, Caller caller) {
        Division into = divisions.changing(code, caller.scope());
        seen.require(into.version());
        List<Division> ending = ending(into, request, caller);
        boolean whole = ending.get(0).code().startsWith(code);
        LocalDate today = LocalDate.now(clock);
        OnDivisions.Standing standing = plans.before(code.substring(0, 6), touched(into, ending));
        String was = into.name();
        long before = into.version();
        join(into, ending);
        ending.forEach(unit -> {
            if (!whole) {
                into.absorb(unit);
            }
            unit.end(into, today);
        });
        if (request.name() != null) {
            into.rename(request.name().strip());
        }
        tell(into, before, ending);
        audit.record(
                caller,
                "divisions-merged",
                "division",
                code,
                code,
                Map.of("units", request.units(), "reason", String.valueOf(request.reason())));
        OnDivisions.Followed followed = standing.follow(gone(into, was, ending, today), today, caller);
        requireReason(request, followed.findings(), dryRun);
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return UnitsChanged.of(
                dryRun,
                DivisionView.of(into, divisions.neighboursOf(code), divisions.predecessors(code)),
                ending.stream()
                        .map(unit -> DivisionView.of(unit, List.of(), divisions.predecessors(unit.code())))
                        .toList(),
                followed,
                into.version());
    }

    /** Locked in order, so that nobody waits in a circle. */
    private List<Division> ending(Division into, MergeRequest request, Caller caller) {
        Set<String> parts =
                divisions.parts(into.code()).stream().map(Division::code).collect(Collectors.toSet());
        List<String> codes = List.copyOf(new TreeSet<>(request.units()));
        List<Division> ending = new ArrayList<>();
        for (String unit : codes) {
            boolean known = divisions
                    .findByIdOptional(unit)
                    .filter(found -> !found.ended() && caller.scope().covers(unit))
                    .isPresent();
            if (!known) {
                throw Refusal.unprocessable("unknown-unit", "没有这个单位", "unknown, ended, or outside the scope")
                        .violation("units[%d]".formatted(request.units().indexOf(unit)), "单位代码不存在");
            }
            ending.add(divisions.changing(unit, caller.scope()));
        }
        boolean whole = !parts.isEmpty() && parts.equals(new HashSet<>(codes));
        boolean peers = parts.isEmpty() && ending.stream().allMatch(unit -> isPeer(into, unit));
        if (!whole && !peers) {
            throw Refusal.unprocessable(
                            "not-mergeable",
                            "只能合并同一乡镇（同一村）的同类单位，且未再拆分；拆分过的单位须并回全部片区",
                            "no peers, or not all of its parts")
                    .violation("units", "不能与该单位合并");
        }
        return ending;
    }

    private boolean isPeer(Division into, Division unit) {
        boolean residents = isResidents(into) && isResidents(unit);
        return !unit.code().equals(into.code())
                && unit.code().length() > 9
                && into.parent().equals(unit.parent())
                && (residents || into.type() == unit.type())
                && into.affiliation() == unit.affiliation()
                && !divisions.hasChildren(unit.code());
    }

    private static boolean isResidents(Division unit) {
        return unit.type() == DivisionType.VILLAGE || unit.type() == DivisionType.COMMUNITY;
    }

    private static Set<String> touched(Division into, List<Division> ending) {
        Set<String> touched = ending.stream().map(Division::code).collect(Collectors.toCollection(TreeSet::new));
        touched.add(into.code());
        return touched;
    }

    /** It borders on what any of them bordered on. */
    private void join(Division into, List<Division> ending) {
        Set<String> gone = ending.stream().map(Division::code).collect(Collectors.toSet());
        TreeSet<String> around = new TreeSet<>();
        for (Division unit : ending) {
            around.addAll(divisions.neighboursOf(unit.code()));
            borders.drop(unit.code());
        }
        around.removeAll(gone);
        borders.join(new TreeMap<>(Map.of(into.code(), around)));
    }

    /** @param before the version of the one that goes on: where nothing of it changed there is nothing to tell */
    private void tell(Division into, long before, List<Division> ending) {
        divisions.flush();
        List<DivisionChanged> events = new ArrayList<>();
        if (into.version() > before) {
            events.add(DivisionChanged.of(into, into.version()));
        }
        ending.forEach(unit -> events.add(DivisionChanged.of(unit, unit.version())));
        outbox.append(events);
    }

    private static List<OnDivisions.Gone> gone(Division into, String was, List<Division> ending, LocalDate on) {
        String renamed = into.name().equals(was) ? "" : "（原%s）".formatted(was);
        return ending.stream()
                .map(unit -> new OnDivisions.Gone(
                        unit.code(), "%s已于%s并入%s%s".formatted(unit.name(), on, into.name(), renamed)))
                .toList();
    }

    private static void requireReason(MergeRequest request, List<Finding> findings, boolean dryRun) {
        boolean given = request.reason() != null && !request.reason().isBlank();
        if (!dryRun && !given && Finding.anyWarn(findings)) {
            throw Refusal.reasonRequired(findings);
        }
    }
}
