package org.huanjie.nomination.nomination;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;

/**
 * A signature of a joint nomination with the verdict on it.
 *
 * @param district repeated from the nomination, for the ledger of R-76
 * @param voter    null where nobody on the roll has the serial
 * @param code     why it does not count; null where it does
 * @param withdrawnOn        when the signer took it back; null where they did not
 * @param withdrawalDocument the paper that says so
 */
@Embeddable
record Signatory(
        UUID district,
        UUID voter,
        Integer serial,
        Instant signedAt,
        boolean valid,
        String code,
        LocalDate withdrawnOn,
        String withdrawalDocument) {

    /** As it stands on a form. */
    static Signatory judged(UUID district, UUID voter, Form.Signer signer, String code) {
        return new Signatory(district, voter, signer.serial(), signer.signedAt(), code == null, code, null, null);
    }

    /**
     * Taken back by who signed: it does not count any more, nor against the signer's limit.
     *
     * @throws Refusal 409 {@code signature-invalid} for one that does not count anyway
     */
    Signatory withdrawn(LocalDate on, String document) {
        if (!valid) {
            throw Refusal.conflict("signature-invalid", "该签名无效或者已经撤回", "its code is " + code);
        }
        return new Signatory(district, voter, serial, signedAt, false, SignatureRules.WITHDRAWN, on, document);
    }
}
