package org.huanjie.reporting.body;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The decision that made a body; any part may be unknown, except of a committee. */
@Embeddable
record Appointment(String decidedBy, LocalDate decidedOn, String documentNo) {
    boolean isWhole() {
        return decidedBy != null
                && !decidedBy.isBlank()
                && decidedOn != null
                && documentNo != null
                && !documentNo.isBlank();
    }
}
