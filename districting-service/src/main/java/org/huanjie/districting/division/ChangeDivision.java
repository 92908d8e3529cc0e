package org.huanjie.districting.division;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;

/** Changes one division; a leaf's new population goes up to its parents. Plans are told what it does to them. */
@ApplicationScoped
class ChangeDivision {
    private final Divisions divisions;
    private final OnDivisions plans;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ChangeDivision(Divisions divisions, OnDivisions plans, Outbox outbox, Audit audit, Clock clock) {
        this.divisions = divisions;
        this.plans = plans;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The division as it is then, or would be. */
    record Changed(DivisionView view, long version) {}

    /** @param dryRun tells what the change would do, and changes nothing */
    @Transactional
    Changed change(String code, IfMatch seen, DivisionResource.DivisionRequest request, boolean dryRun, Caller caller) {
        Division division = divisions.changing(code, caller.scope());
        seen.require(division.version());
        if (request.code() != null && !request.code().equals(code)) {
            throw Refusal.malformed("code of body and path differ").violation("code", "与路径不一致");
        }
        int more = request.population() - division.population();
        if (more != 0 && divisions.hasChildren(code)) {
            throw Refusal.conflict("has-children", "该区划的人口数由下级汇总", "its population is the sum of its children's")
                    .violation("population", "请修改下级单位的人口数");
        }
        OnDivisions.Standing standing = plans.before(code.substring(0, 6), Set.of(code));
        take(division, request, more);
        audit.record(caller, "division-changed", "division", code, code, Map.of("population", request.population()));
        OnDivisions.Followed followed = standing.follow(List.of(), LocalDate.now(clock), caller);
        DivisionView view = DivisionView.of(division, divisions.neighboursOf(code), divisions.predecessors(code))
                .with(followed.plans());
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return new Changed(view, division.version());
    }

    private void take(Division division, DivisionResource.DivisionRequest request, int more) {
        long before = division.version();
        division.take(new DivisionRow(
                division.code(),
                request.name(),
                division.type(),
                division.parent(),
                request.population(),
                request.populationAsOf(),
                request.adults(),
                request.minorities(),
                request.affiliation()));
        divisions.flush();
        List<DivisionChanged> events = new ArrayList<>();
        if (division.version() > before) {
            events.add(DivisionChanged.of(division, division.version()));
        }
        for (String parent = division.parent(); more != 0 && parent != null; ) {
            Division above = divisions.findById(parent, LockModeType.PESSIMISTIC_WRITE);
            above.add(more);
            events.add(DivisionChanged.of(above, above.version() + 1));
            parent = above.parent();
        }
        outbox.append(events);
    }
}
