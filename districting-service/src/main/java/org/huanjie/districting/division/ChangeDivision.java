package org.huanjie.districting.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;

/** Changes one division; a leaf's new population goes up to its parents. */
@ApplicationScoped
class ChangeDivision {
    private final Divisions divisions;
    private final Outbox outbox;
    private final Audit audit;

    ChangeDivision(Divisions divisions, Outbox outbox, Audit audit) {
        this.divisions = divisions;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    Division change(String code, IfMatch seen, DivisionResource.DivisionRequest request, Caller caller) {
        Division division = divisions
                .findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> caller.scope().covers(code))
                .orElseThrow(() -> Refusal.notFound("division " + code));
        seen.require(division.version());
        if (request.code() != null && !request.code().equals(code)) {
            throw Refusal.malformed("code of body and path differ").violation("code", "与路径不一致");
        }
        int more = request.population() - division.population();
        if (more != 0 && divisions.hasChildren(code)) {
            throw Refusal.conflict("has-children", "该区划的人口数由下级汇总", "its population is the sum of its children's")
                    .violation("population", "请修改下级单位的人口数");
        }
        division.take(new DivisionRow(
                code,
                request.name(),
                division.type(),
                division.parent(),
                request.population(),
                request.populationAsOf(),
                request.adults(),
                request.minorities(),
                request.affiliation()));
        List<DivisionChanged> events = new ArrayList<>(List.of(DivisionChanged.of(division, division.version() + 1)));
        for (String parent = division.parent(); more != 0 && parent != null; ) {
            Division above = divisions.findById(parent, LockModeType.PESSIMISTIC_WRITE);
            above.add(more);
            events.add(DivisionChanged.of(above, above.version() + 1));
            parent = above.parent();
        }
        outbox.append(events);
        audit.record(caller, "division-changed", "division", code, code, Map.of("population", request.population()));
        return division;
    }
}
