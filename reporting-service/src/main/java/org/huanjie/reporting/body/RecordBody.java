package org.huanjie.reporting.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.division.Divisions;
import org.huanjie.reporting.division.Place;

/** Records that a body was set up. */
@ApplicationScoped
class RecordBody {
    private final Bodies bodies;
    private final Divisions divisions;
    private final Place place;
    private final Audit audit;

    RecordBody(Bodies bodies, Divisions divisions, Place place, Audit audit) {
        this.bodies = bodies;
        this.divisions = divisions;
        this.place = place;
        this.audit = audit;
    }

    /** @throws Refusal 422 where is broken: no appointment, a subdistrict, a second committee */
    @Transactional
    Body record(BodyRequest request, Caller caller) {
        place.require(request.election(), request.division(), caller);
        Body body = Body.record(
                Ids.next(),
                request.election(),
                request.division(),
                divisions.find(request.division()).orElse(null),
                request.kind(),
                request.name().strip(),
                new Appointment(request.decidedBy(), request.decidedOn(), request.documentNo()),
                caller.sub());
        if (body.kind().isCommittee() && bodies.exists(body)) {
            throw Refusal.broken(List.of(body.secondOne()));
        }
        bodies.persist(body);
        audit.record(caller, "body-recorded", "body", body.id(), body.division(), Map.of("kind", body.kind()));
        return body;
    }
}
