package org.huanjie.registration.removal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.voter.RemovalReason;

/**
 * A file's ground to ask whether a registered voter is gone. It takes nobody off: whoever accepts it removes the
 * registration with reason, day and evidence, like any other; whoever dismisses it says why the voter stays.
 */
@Entity
@Table(name = "removal_proposal")
class RemovalProposal {
    enum Ground {
        /** The file notes a death, a move or a deprivation. */
        NOTED_AS_GONE,
        /** The complete register of the unit does not have the voter. */
        MISSING
    }

    enum Status {
        OPEN,
        /** The registration was removed, here or at the voter itself. */
        ACCEPTED,
        DISMISSED
    }

    @Id
    private UUID voter;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private Ground ground;

    @Column(name = "import")
    private UUID importId;

    private Long line;
    private String unit;

    @Enumerated(EnumType.STRING)
    private RemovalReason suggested;

    private LocalDate suggestedOn;
    private Instant proposedAt;
    private String decidedBy;
    private Instant decidedAt;
    private String dismissal;

    protected RemovalProposal() {} // Hibernate

    /** @throws Refusal 409 {@code proposal-settled} if somebody has decided */
    void requireOpen() {
        if (status != Status.OPEN) {
            throw Refusal.conflict("proposal-settled", "该除名建议已经办理", "it is " + status);
        }
    }

    /** The voter stays on. @param why such as 本人在家，户籍资料漏列 */
    void dismiss(String why, String by, Instant now) {
        requireOpen();
        status = Status.DISMISSED;
        dismissal = why;
        decidedBy = by;
        decidedAt = now;
    }

    UUID voter() {
        return voter;
    }

    long version() {
        return version;
    }

    Status status() {
        return status;
    }

    Ground ground() {
        return ground;
    }

    UUID importId() {
        return importId;
    }

    /** Of the file; null where the voter is missing in it. */
    Long line() {
        return line;
    }

    /** Where the voter was registered when it was proposed. */
    String unit() {
        return unit;
    }

    /** What the file notes as the reason, or null. */
    RemovalReason suggested() {
        return suggested;
    }

    LocalDate suggestedOn() {
        return suggestedOn;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String dismissal() {
        return dismissal;
    }
}
