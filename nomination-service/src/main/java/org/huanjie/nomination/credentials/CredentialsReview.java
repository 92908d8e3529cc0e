package org.huanjie.nomination.credentials;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.kit.document.DocumentJson;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.jsonb.JsonColumn;

/**
 * A credentials review of a congress (代表资格审查): what the credentials committee reports of everybody elected and not reviewed yet, and
 * the decision of standing committee or presidium on it. What both say is written once and never changed.
 */
@Entity
@Table(name = "credentials_review")
class CredentialsReview {
    @Converter
    static class Verdicts extends JsonColumn<List<Verdict>> {
        Verdicts() {
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
    private String reportedBy;
    private LocalDate reportedOn;

    @Convert(converter = Verdicts.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private List<Verdict> verdicts;

    private String report;
    private String recordedBy;
    private Instant recordedAt;
    private String decidedBy;
    private LocalDate decidedOn;
    private String documentNo;
    private String approvedBy;
    private String notice;

    protected CredentialsReview() {} // Hibernate

    /** The committee has reported. */
    CredentialsReview(
            UUID id,
            String county,
            ReviewRequest of,
            List<Verdict> verdicts,
            OfficialDocument report,
            String by,
            Instant at) {
        this.id = id;
        this.county = county;
        this.election = of.election();
        this.level = of.level();
        this.division = of.division();
        this.reportedBy = of.reportedBy();
        this.reportedOn = of.reportedOn();
        this.verdicts = List.copyOf(verdicts);
        this.report = DocumentJson.write(report);
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** @throws Refusal 409 {@code review-decided}; 422 {@code before-report} */
    void decide(ReviewDecision decision, String by) {
        requireWaiting();
        if (decision.decidedOn().isBefore(reportedOn)) {
            throw Refusal.unprocessable("before-report", "日期早于审查报告日期", "reported on " + reportedOn)
                    .violation("decidedOn", "不得早于" + reportedOn);
        }
        this.decidedBy = decision.decidedBy();
        this.decidedOn = decision.decidedOn();
        this.documentNo = decision.documentNo();
        this.approvedBy = by;
    }

    void requireWaiting() {
        if (decidedOn != null) {
            throw Refusal.conflict("review-decided", "该审查报告已经作出决定", "decided on " + decidedOn);
        }
    }

    /** The list of deputies, as it is published with the decision. */
    void publish(OfficialDocument list) {
        this.notice = DocumentJson.write(list);
    }

    long number(Verdict.Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
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

    String reportedBy() {
        return reportedBy;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    OfficialDocument report() {
        return DocumentJson.read(report);
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    Optional<String> documentNo() {
        return Optional.ofNullable(documentNo);
    }

    /** Empty before the decision. */
    Optional<OfficialDocument> notice() {
        return Optional.ofNullable(notice).map(DocumentJson::read);
    }
}
