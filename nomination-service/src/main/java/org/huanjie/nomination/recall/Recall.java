package org.huanjie.nomination.recall;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.deputy.Deputy;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.jsonb.JsonColumn;

/**
 * A petition to recall a deputy and what became of it. One that too few voters have signed is kept as {@code REJECTED}. The petition and
 * the deputy's defence are handed to the voters before they vote (选举法 art. 50).
 */
@Entity
@Table(name = "recall")
class Recall {
    @Converter
    static class Findings extends JsonColumn<List<Finding>> {
        Findings() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Counted extends JsonColumn<RecallVote> {
        Counted() {
            super(new TypeReference<>() {});
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String county;
    private String election;

    @Enumerated(EnumType.STRING)
    private Level level;

    private String division;
    private UUID district;
    private UUID deputy;

    @Enumerated(EnumType.STRING)
    private RecallStatus status;

    private String reasons;
    private LocalDate submittedOn;
    private int validSignatures;

    @Convert(converter = Findings.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private List<Finding> findings;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "recall_signatory", joinColumns = @JoinColumn(name = "recall"))
    @OrderColumn(name = "line")
    @BatchSize(size = 100)
    private List<RecallSignatory> signatories = new ArrayList<>();

    private String defence;
    private LocalDate defendedOn;
    private LocalDate distributedOn;

    @Convert(converter = Counted.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private RecallVote vote;

    private String recordedBy;
    private Instant recordedAt;

    protected Recall() {} // Hibernate

    /** Receives a petition and judges it at once. */
    static Recall petitioned(
            UUID id, Deputy of, PetitionRequest request, List<RecallSignatory> judged, String by, Instant at) {
        Recall recall = new Recall();
        recall.id = id;
        recall.county = of.county();
        recall.election = of.election();
        recall.level = of.level();
        recall.division = of.division();
        recall.district = of.district();
        recall.deputy = of.id();
        recall.reasons = request.reasons().strip();
        recall.submittedOn = request.submittedOn();
        recall.signatories.addAll(judged);
        recall.validSignatures =
                (int) judged.stream().filter(RecallSignatory::valid).count();
        recall.findings = RecallRules.petition(of.level(), recall.validSignatures);
        recall.status = Finding.anyHard(recall.findings) ? RecallStatus.REJECTED : RecallStatus.PETITIONED;
        recall.recordedBy = by;
        recall.recordedAt = at;
        return recall;
    }

    /** The deputy's defence, until it is handed to the voters. */
    void defend(DefenceRequest request) {
        require(RecallStatus.PETITIONED);
        requireNotBefore(request.on(), submittedOn);
        this.defence = request.statement().strip();
        this.defendedOn = request.on();
    }

    /** Petition and defence are handed to the voters. */
    void distribute(DistributionRequest request) {
        require(RecallStatus.PETITIONED);
        requireNotBefore(request.on(), defendedOn == null ? submittedOn : defendedOn);
        if ((defence == null) != request.withoutDefence()) {
            throw Refusal.conflict(
                    "defence-missing",
                    defence == null ? "应当将代表的书面申辩意见一并印发；代表未提出的，请注明" : "代表已经提出书面申辩意见",
                    "defence " + (defence == null ? "missing" : "given") + ", withoutDefence "
                            + request.withoutDefence());
        }
        this.status = RecallStatus.DISTRIBUTED;
        this.distributedOn = request.on();
    }

    /** @param roll voters on the district's roll @return whether the deputy is recalled */
    boolean voted(RecallVote counted, int roll) {
        require(RecallStatus.DISTRIBUTED);
        requireNotBefore(counted.on(), distributedOn);
        RecallRules.requireAddsUp(counted, roll);
        this.vote = counted;
        this.findings = RecallRules.result(counted);
        this.status = RecallRules.passed(counted) ? RecallStatus.PASSED : RecallStatus.FAILED;
        return status == RecallStatus.PASSED;
    }

    private void require(RecallStatus wanted) {
        if (status != wanted) {
            throw Refusal.conflict("step-not-due", "该罢免案当前阶段不能办理该事项", "the recall's status is " + status);
        }
    }

    private static void requireNotBefore(LocalDate on, LocalDate first) {
        if (on.isBefore(first)) {
            throw Refusal.unprocessable("before-step", "日期早于上一步骤的日期", "the step before was on " + first)
                    .violation("on", "不得早于" + first);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String county() {
        return county;
    }

    String election() {
        return election;
    }

    Level level() {
        return level;
    }

    String division() {
        return division;
    }

    UUID district() {
        return district;
    }

    UUID deputy() {
        return deputy;
    }

    RecallStatus status() {
        return status;
    }

    String reasons() {
        return reasons;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    int validSignatures() {
        return validSignatures;
    }

    List<Finding> findings() {
        return findings;
    }

    List<RecallSignatory> signatories() {
        return List.copyOf(signatories);
    }

    Optional<String> defence() {
        return Optional.ofNullable(defence);
    }

    Optional<LocalDate> defendedOn() {
        return Optional.ofNullable(defendedOn);
    }

    Optional<LocalDate> distributedOn() {
        return Optional.ofNullable(distributedOn);
    }

    Optional<RecallVote> vote() {
        return Optional.ofNullable(vote);
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
