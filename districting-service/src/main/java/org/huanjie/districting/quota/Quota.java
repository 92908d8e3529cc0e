package org.huanjie.districting.quota;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.districting.division.Division;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/** A decided number of deputies. It governs, however the population drifts, until it is recalculated with a reason. */
@Entity
@Table(name = "quota")
public class Quota {
    static final Rule FROZEN = new Rule("R-16", "QUOTA_FROZEN", "选举法 art. 14");
    static final Rule AUTHORITY = new Rule("R-15", "QUOTA_AUTHORITY", "选举法 art. 13");

    @Embeddable
    record Key(String election, @Enumerated(EnumType.STRING) Level level, String division) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Version
    private long version;

    private int approvedSeats;
    private Integer previousSeats;
    private String extraDocumentNo;
    private String recalculationReason;
    private int population;
    private String decidedBy;
    private LocalDate decidedOn;
    private String documentNo;
    private LocalDate filedOn;

    protected Quota() {} // Hibernate

    private Quota(Key key) {
        this.key = key;
    }

    /** @throws Refusal 422 if the law does not allow the number for this population */
    static Quota decide(Key key, Division division, QuotaRequest request) {
        Quota quota = new Quota(key);
        quota.requireLawful(division, request, true);
        quota.take(division, request);
        return quota;
    }

    /** @throws Refusal 422 if the number changes without a legal reason of recalculation, or to an unlawful one */
    void decideAgain(Division division, QuotaRequest request) {
        boolean changes = request.approvedSeats() != approvedSeats;
        if (changes && request.recalculationReason() == null) {
            throw Refusal.broken(List.of(FROZEN.hard("代表总名额经确定后不再变动；如确需重新确定，请登记法定事由和决定文号。")
                    .field("recalculation")
                    .figure("approvedSeats", approvedSeats)));
        }
        requireLawful(division, request, changes);
        take(division, request);
    }

    /** @param isNew a number that stays is not measured again, whatever the population is now */
    private void requireLawful(Division division, QuotaRequest request, boolean isNew) {
        List<Finding> findings = new ArrayList<>();
        boolean extra = request.extraFivePercent() != null;
        if (isNew) {
            QuotaFormula.of(key.level())
                    .refuses(request.approvedSeats(), division.population(), extra)
                    .ifPresent(findings::add);
        }
        if (extra) {
            QuotaFormula.refusesExtra(division.type()).ifPresent(findings::add);
        }
        if (!findings.isEmpty()) {
            throw Refusal.broken(findings);
        }
    }

    private void take(Division division, QuotaRequest request) {
        approvedSeats = request.approvedSeats();
        previousSeats = request.previousSeats();
        extraDocumentNo = request.extraFivePercent() == null
                ? null
                : request.extraFivePercent().documentNo();
        recalculationReason = request.recalculationReason();
        population = division.population();
        decidedBy = request.decidedBy();
        decidedOn = request.decidedOn();
        documentNo = request.documentNo();
        filedOn = request.filedOn();
    }

    Key key() {
        return key;
    }

    public long version() {
        return version;
    }

    public int approvedSeats() {
        return approvedSeats;
    }

    Integer previousSeats() {
        return previousSeats;
    }

    boolean hasExtra() {
        return extraDocumentNo != null;
    }

    QuotaView.Decision decision() {
        return new QuotaView.Decision(
                decidedBy, decidedOn, documentNo, filedOn, extraDocumentNo, recalculationReason, population);
    }
}
