package org.huanjie.registration.certificate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.events.Event;

/**
 * What others learn of a certificate, the whole state each time: which registrations, from where to where, never whose, and of
 * what was written about it only how it ended.
 *
 * @param from           the unit at home
 * @param to             the division that it is addressed to; once used, the unit there
 * @param reason         how it ended: {@code RETURNED REFUSED VOID EXPIRED}; else null
 * @param registration   the voter that the citizen is at the target; null unless used
 * @param targetElection the election there; null unless used
 */
record CertificateEvent(
        @JsonIgnore String name,
        String county,
        String election,
        UUID certificate,
        long version,
        Certificate.Status status,
        UUID voter,
        String from,
        String to,
        Certificate.Status reason,
        UUID registration,
        String targetElection,
        LocalDate on)
        implements Event {

    static CertificateEvent issued(Certificate certificate) {
        return of("certificate-issued", certificate, null, null, certificate.issuedOn());
    }

    /** Of one that was changed and flushed. */
    static CertificateEvent used(Certificate certificate, String targetElection) {
        return of("certificate-used", certificate, null, targetElection, certificate.endedOn());
    }

    /** Of one that was changed and flushed. */
    static CertificateEvent ended(Certificate certificate) {
        return of("certificate-ended", certificate, certificate.status(), null, certificate.endedOn());
    }

    private static CertificateEvent of(
            String name, Certificate certificate, Certificate.Status reason, String targetElection, LocalDate on) {
        return new CertificateEvent(
                name,
                certificate.home().substring(0, 6),
                certificate.election(),
                certificate.id(),
                certificate.version(),
                certificate.status(),
                certificate.voter(),
                certificate.home(),
                certificate.targetUnit() == null ? certificate.target() : certificate.targetUnit(),
                reason,
                certificate.targetVoter(),
                targetElection,
                on);
    }

    @Override
    public String subject() {
        return certificate.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
