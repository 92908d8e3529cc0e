package org.huanjie.reporting.body;

import java.time.LocalDate;
import java.util.UUID;

/** A body, as shown. */
record BodyView(
        UUID id,
        String election,
        String division,
        BodyKind kind,
        String name,
        String decidedBy,
        LocalDate decidedOn,
        String documentNo) {
    static BodyView of(Body body) {
        return new BodyView(
                body.id(),
                body.election(),
                body.division(),
                body.kind(),
                body.name(),
                body.appointment().decidedBy(),
                body.appointment().decidedOn(),
                body.appointment().documentNo());
    }
}
