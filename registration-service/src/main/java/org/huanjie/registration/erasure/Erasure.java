package org.huanjie.registration.erasure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.problem.Refusal;

/**
 * An erasure (删除): drafted by the office with what a trial finds, approved by another person of the committee, and done in
 * batches from then on. What it found and what it erased stays; whom, stays nowhere.
 */
@Entity
@Table(name = "erasure")
class Erasure {
    enum Kind {
        /** Whatever is past its period in a county. */
        RETENTION_ENDED,
        /** One person's, who asked for it (个人信息保护法 art. 47). */
        REQUESTED
    }

    enum Status {
        DRAFT,
        /** A newer draft of the same has taken its place. */
        REPLACED,
        APPROVED,
        DONE
    }

    /**
     * What is to be erased.
     *
     * @param division the county
     * @param voter    who asked, null for what is past its period
     */
    record Subject(Kind kind, String division, UUID voter, LocalDate requestedOn, String documentNo) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String division;
    private UUID voter;
    private LocalDate requestedOn;
    private String documentNo;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate asOf;

    @JdbcTypeCode(SqlTypes.JSON)
    private Extent found;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Kept> kept;

    @JdbcTypeCode(SqlTypes.JSON)
    private Extent erased;

    private String draftedBy;
    private Instant draftedAt;
    private String approvedBy;
    private Instant approvedAt;
    private UUID job;
    private Instant finishedAt;

    protected Erasure() {} // Hibernate

    /** @param asOf the day that periods are measured on, also when it is done later */
    static Erasure draft(
            UUID id, Subject subject, LocalDate asOf, Extent found, List<Kept> kept, String by, Instant now) {
        Erasure erasure = new Erasure();
        erasure.id = id;
        erasure.kind = subject.kind();
        erasure.division = subject.division();
        erasure.voter = subject.voter();
        erasure.requestedOn = subject.requestedOn();
        erasure.documentNo = subject.documentNo();
        erasure.status = Status.DRAFT;
        erasure.asOf = asOf;
        erasure.found = found;
        erasure.kept = kept;
        erasure.erased = Extent.NONE;
        erasure.draftedBy = by;
        erasure.draftedAt = now;
        return erasure;
    }

    /** Cannot be undone, so two persons have a hand in it; the job begins. */
    void approve(Caller caller, Instant now) {
        if (status != Status.DRAFT) {
            throw Refusal.conflict("erasure-settled", "该删除已批准或者已被新的拟办取代", "it is " + status);
        }
        TwoPersons.require(caller, draftedBy);
        status = Status.APPROVED;
        approvedBy = caller.sub();
        approvedAt = now;
    }

    void replaced() {
        status = Status.REPLACED;
    }

    void worksIn(UUID startedJob) {
        job = startedJob;
    }

    void erased(Extent more) {
        erased = erased.plus(more);
    }

    void done(Instant now) {
        status = Status.DONE;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Kind kind() {
        return kind;
    }

    String division() {
        return division;
    }

    UUID voter() {
        return voter;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    String documentNo() {
        return documentNo;
    }

    Status status() {
        return status;
    }

    LocalDate asOf() {
        return asOf;
    }

    Extent found() {
        return found;
    }

    List<Kept> kept() {
        return kept;
    }

    Extent erased() {
        return erased;
    }

    String draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    String approvedBy() {
        return approvedBy;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    UUID job() {
        return job;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
