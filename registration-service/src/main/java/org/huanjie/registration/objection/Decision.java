package org.huanjie.registration.objection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What the election committee decided on an objection (处理决定, R-62).
 *
 * @param reasons encrypted
 */
@Embeddable
record Decision(
        @Enumerated(EnumType.STRING) Objection.Outcome outcome,
        byte[] reasons,
        LocalDate decidedOn,
        String decidedBy) {}
