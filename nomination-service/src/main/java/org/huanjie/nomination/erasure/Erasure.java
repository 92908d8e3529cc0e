package org.huanjie.nomination.erasure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.jsonb.JsonColumn;

/**
 * An erasure (删除): drafted by the office with what a trial finds, approved by another person of the committee, and done course
 * by course from then on. What it found and what it erased stays; whom, stays nowhere.
 */
@Entity
@Table(name = "erasure")
class Erasure {
    @Schema(name = "ErasureStatus")
    enum Status {
        DRAFT,
        /** A newer draft of the same county has taken its place. */
        REPLACED,
        APPROVED,
        DONE
    }

    @Converter
    static class ExtentColumn extends JsonColumn<Extent> {
        ExtentColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String division;
    private String documentNo;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate asOf;

    @Convert(converter = ExtentColumn.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private Extent found;

    @Convert(converter = ExtentColumn.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private Extent erased;

    private String draftedBy;
    private Instant draftedAt;
    private String approvedBy;
    private Instant approvedAt;
    private UUID job;
    private Instant finishedAt;

    protected Erasure() {} // Hibernate

    /**
     * @param division the county
     * @param asOf     the day that periods are measured on, also when it is done later
     */
    static Erasure draft(
            UUID id, String division, String documentNo, LocalDate asOf, Extent found, String by, Instant now) {
        Erasure erasure = new Erasure();
        erasure.id = id;
        erasure.division = division;
        erasure.documentNo = documentNo;
        erasure.status = Status.DRAFT;
        erasure.asOf = asOf;
        erasure.found = found;
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

    String division() {
        return division;
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
