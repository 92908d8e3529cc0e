package org.huanjie.reporting.problem;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.stage.Stage;

/** A problem or a legal question that was found on the way. */
@Entity
@Table(name = "problem")
class ReportedProblem {
    @Id
    private UUID id;

    @Version
    private long version;

    private String election;
    private String division;

    @Enumerated(EnumType.STRING)
    private ProblemKind kind;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String title;
    private String detail;
    private LocalDate foundOn;

    @Enumerated(EnumType.STRING)
    private ProblemStatus status;

    private String answer;
    private LocalDate answeredOn;
    private String resolution;
    private LocalDate resolvedOn;
    private String recordedBy;

    protected ReportedProblem() {} // Hibernate

    ReportedProblem(UUID id, ProblemRequest request, String recordedBy) {
        this.id = id;
        this.version = 1;
        this.election = request.election();
        this.division = request.division();
        this.kind = request.kind();
        this.stage = request.stage();
        this.title = request.title().strip();
        this.detail = request.detail() == null ? "" : request.detail().strip();
        this.foundOn = request.foundOn();
        this.status = ProblemStatus.OPEN;
        this.recordedBy = recordedBy;
    }

    ProblemEvent.Opened opened() {
        return new ProblemEvent.Opened(county(), election, version, id, kind, stage, division);
    }

    /** @throws Refusal 409 unless it is open */
    void answer(String text, LocalDate today) {
        if (status != ProblemStatus.OPEN) {
            throw Refusal.conflict("problem-not-open", "该问题已经答复或者解决", "the problem is " + status);
        }
        status = ProblemStatus.ANSWERED;
        answer = text;
        answeredOn = today;
    }

    /** @throws Refusal 409 if it was resolved before */
    ProblemEvent.Resolved resolve(String text, LocalDate today) {
        if (status == ProblemStatus.RESOLVED) {
            throw Refusal.conflict("problem-resolved", "该问题已经解决", "resolved on " + resolvedOn);
        }
        status = ProblemStatus.RESOLVED;
        resolution = text;
        resolvedOn = today;
        return new ProblemEvent.Resolved(county(), election, version + 1, id, kind, stage, division);
    }

    ProblemView view() {
        return new ProblemView(
                id,
                election,
                division,
                kind,
                stage,
                title,
                detail,
                foundOn,
                status,
                answer,
                answeredOn,
                resolution,
                resolvedOn);
    }

    private String county() {
        return division.substring(0, 6);
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
}
