package org.huanjie.registration.erasure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.huanjie.kit.erasure.ErasureOrder;

/** An erasure of rolls and removed registrations, in batches. */
@Entity
@Table(name = "erasure")
class Erasure extends ErasureOrder {
    enum Kind {
        /** Whatever is past its period in a county. */
        RETENTION_ENDED,
        /** One person's, who asked for it (个人信息保护法 art. 47). */
        REQUESTED
    }

    /**
     * What is to be erased.
     *
     * @param division the county
     * @param voter    who asked, null for what is past its period
     */
    record Subject(Kind kind, String division, UUID voter, LocalDate requestedOn, String documentNo) {}

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID voter;
    private LocalDate requestedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Extent found;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Kept> kept;

    @JdbcTypeCode(SqlTypes.JSON)
    private Extent erased;

    protected Erasure() {} // Hibernate

    /** A draft; see {@link ErasureOrder}. */
    Erasure(UUID id, Subject subject, LocalDate asOf, Extent found, List<Kept> kept, String by, Instant now) {
        super(id, subject.division(), subject.documentNo(), asOf, by, now);
        this.kind = subject.kind();
        this.voter = subject.voter();
        this.requestedOn = subject.requestedOn();
        this.found = found;
        this.kept = kept;
        this.erased = Extent.NONE;
    }

    void erased(Extent more) {
        erased = erased.plus(more);
    }

    Kind kind() {
        return kind;
    }

    UUID voter() {
        return voter;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    @Override
    public Extent found() {
        return found;
    }

    List<Kept> kept() {
        return kept;
    }

    Extent erased() {
        return erased;
    }
}
