package org.huanjie.reporting.body;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.problem.Finding;

/**
 * A body, as shown.
 *
 * @param members  in office; null in lists
 * @param findings whether a committee has as many as it must; null in lists
 */
record BodyView(
        UUID id,
        String election,
        String division,
        BodyKind kind,
        String name,
        String decidedBy,
        LocalDate decidedOn,
        String documentNo,
        Long members,
        List<Finding> findings) {
    static BodyView of(Body body) {
        return of(body, null, null);
    }

    static BodyView of(Body body, Long members, List<Finding> findings) {
        return new BodyView(
                body.id(),
                body.election(),
                body.division(),
                body.kind(),
                body.name(),
                body.appointment().decidedBy(),
                body.appointment().decidedOn(),
                body.appointment().documentNo(),
                members,
                findings);
    }
}
