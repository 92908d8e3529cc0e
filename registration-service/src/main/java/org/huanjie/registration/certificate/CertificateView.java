package org.huanjie.registration.certificate;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A certificate as both offices see it.
 *
 * @param voter        the registration at home; its office sees more of it by {@code GET /voters/{id}}
 * @param reason       why it was refused or voided; else null
 * @param targetVoter  the registration that it was used for; else null
 */
record CertificateView(
        UUID id,
        String number,
        String checkCode,
        Certificate.Status status,
        String election,
        UUID voter,
        String holder,
        String citizenIdMasked,
        String home,
        String targetDivision,
        LocalDate issuedOn,
        LocalDate expires,
        LocalDate endedOn,
        String reason,
        UUID targetVoter,
        String targetUnit) {}
