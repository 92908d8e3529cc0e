package org.huanjie.kit.erasure;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.problem.Refusal;

/**
 * An erasure (删除): drafted by the office with what a trial finds, approved by another person of the committee, and done by a job
 * from then on. What it found and what it erased stays; whom, stays nowhere. A service's own entity says what is found and erased.
 */
@MappedSuperclass
public abstract class ErasureOrder {
    /** Kind of the job that does it; its input is a {@link Work}. */
    public static final String JOB = "ERASURE";

    /** @param erasure what the job does */
    public record Work(UUID erasure) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private String division;
    private String documentNo;

    @Enumerated(EnumType.STRING)
    private ErasureStatus status;

    private LocalDate asOf;
    private String draftedBy;
    private Instant draftedAt;
    private String approvedBy;
    private Instant approvedAt;
    private UUID job;
    private Instant finishedAt;

    protected ErasureOrder() {} // Hibernate

    /**
     * A draft.
     *
     * @param division the county
     * @param asOf     the day that periods are measured on, also when it is done later
     */
    protected ErasureOrder(UUID id, String division, String documentNo, LocalDate asOf, String by, Instant now) {
        this.id = id;
        this.division = division;
        this.documentNo = documentNo;
        this.status = ErasureStatus.DRAFT;
        this.asOf = asOf;
        this.draftedBy = by;
        this.draftedAt = now;
    }

    /** How much the trial found, for the record of who approved it. */
    public abstract Object found();

    /** Cannot be undone, so two persons have a hand in it. @throws Refusal 409 {@code erasure-settled}, {@code same-person} */
    void approve(Caller caller, Instant now) {
        if (status != ErasureStatus.DRAFT) {
            throw Refusal.conflict("erasure-settled", "该删除已批准或者已被新的拟办取代", "it is " + status);
        }
        TwoPersons.require(caller, draftedBy);
        status = ErasureStatus.APPROVED;
        approvedBy = caller.sub();
        approvedAt = now;
    }

    void worksIn(UUID startedJob) {
        job = startedJob;
    }

    public void replaced() {
        status = ErasureStatus.REPLACED;
    }

    public void done(Instant now) {
        status = ErasureStatus.DONE;
        finishedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String division() {
        return division;
    }

    public String documentNo() {
        return documentNo;
    }

    public ErasureStatus status() {
        return status;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public UUID job() {
        return job;
    }

    public Instant finishedAt() {
        return finishedAt;
    }
}
