package org.huanjie.districting.election;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SourceType;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/**
 * A general election (换届选举) of a county's congresses: written as a draft, announced by another person, which freezes its
 * rules, and closed when all is done. The day may move after the announcement, with a decision; everything is derived anew.
 */
@Entity
@Table(name = "election")
public class Election {
    public enum Status {
        DRAFT,
        ANNOUNCED,
        CLOSED
    }

    static final Rule DAY = new Rule("R-04", "BODY_ELECTION_DAY", "选举法 art. 11");
    private static final String UNDECIDED = "请登记确定选举日的决定";

    @Id
    private String code;

    @Version
    private long version;

    private String division;
    private String name;
    private LocalDate electionDay;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Level> levels;

    private String ruleProfile;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RuleOverride> ruleOverrides;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RuleValue> rules;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String decidedBy;
    private LocalDate decidedOn;
    private String documentNo;
    private String writtenBy;

    @UpdateTimestamp(source = SourceType.DB)
    private Instant changedAt;

    protected Election() {} // Hibernate

    Election(String code) {
        this.code = code;
        this.status = Status.DRAFT;
    }

    /**
     * Writes it, or after the announcement moves its day by a decision.
     *
     * @return deadlines that are passed by the new day, which the request confirms
     * @throws Refusal 422 for such deadlines without confirmation; 422 if an announced one is changed without a decision; 409
     *     if it is closed, or announced with other rules or levels
     */
    PassedDeadlines write(ElectionRequest request, List<RuleValue> resolved, String by, LocalDate today) {
        if (whyNotWrite() != null) {
            throw Refusal.conflict("election-closed", whyNotWrite(), "a closed election does not change");
        }
        if (status == Status.ANNOUNCED) {
            requireDecision(request.decidedBy(), request.decidedOn(), request.documentNo());
            requireRulesFrozen(request);
            if (!levels.equals(request.levels())) {
                throw Refusal.conflict("election-announced", "选举公布后不能改变级别", "levels are fixed by the announcement");
            }
        }
        List<RuleValue> holding = status == Status.ANNOUNCED ? rules : resolved;
        PassedDeadlines passed = PassedDeadlines.of(
                electionDay == null ? List.of() : calendar(),
                StatutoryCalendar.of(request.electionDay(), new Rules(holding)),
                today);
        if (!request.confirmsPassedDeadlines()) {
            passed.refuse();
        }
        division = request.division();
        name = request.name();
        electionDay = request.electionDay();
        levels = List.copyOf(request.levels());
        ruleProfile = request.ruleProfile();
        ruleOverrides = request.overrides();
        rules = holding;
        decidedBy = request.decidedBy();
        decidedOn = request.decidedOn();
        documentNo = request.documentNo();
        writtenBy = by;
        return passed;
    }

    private static void requireDecision(String decidedBy, LocalDate decidedOn, String documentNo) {
        if (isUndecided(decidedBy, decidedOn, documentNo)) {
            throw Refusal.broken(DAY, "decision-required", UNDECIDED, "decidedBy, decidedOn and documentNo are needed")
                    .violation("documentNo", "请填写决定机关、日期和文号");
        }
    }

    private static boolean isUndecided(String decidedBy, LocalDate decidedOn, String documentNo) {
        return decidedBy == null || decidedOn == null || documentNo == null;
    }

    /** What was resolved for the announcement holds to the end, whatever becomes of the profile meanwhile. */
    private void requireRulesFrozen(ElectionRequest request) {
        if (!ruleProfile.equals(request.ruleProfile()) || !ruleOverrides.equals(request.overrides())) {
            throw Refusal.conflict("rules-frozen", "选举公布后规则不再变动", "the announcement froze the rules");
        }
    }

    /** What is in the way of writing it, Chinese; null for nothing. */
    String whyNotWrite() {
        return status == Status.CLOSED ? "本次选举已经结束" : null;
    }

    /** What is in the way of announcing it. */
    String whyNotAnnounce(Caller caller) {
        if (status != Status.DRAFT) {
            return "本次选举已经公布";
        }
        if (caller.sub().equals(writtenBy)) {
            return "经办人与决定人不能是同一人";
        }
        return isUndecided(decidedBy, decidedOn, documentNo) ? UNDECIDED : null;
    }

    String whyNotClose() {
        return status == Status.ANNOUNCED ? null : "只有已公布的选举才能结束";
    }

    /** @throws Refusal 409 if it is announced already or the caller wrote it; 422 without a decision */
    void announce(Caller caller) {
        if (status != Status.DRAFT) {
            throw Refusal.conflict("election-announced", whyNotAnnounce(caller), "it is " + status);
        }
        TwoPersons.require(caller, writtenBy);
        requireDecision(decidedBy, decidedOn, documentNo);
        status = Status.ANNOUNCED;
    }

    void close() {
        if (whyNotClose() != null) {
            throw Refusal.conflict("election-not-announced", whyNotClose(), "it is " + status);
        }
        status = Status.CLOSED;
    }

    ElectionEvent scheduled() {
        return ElectionEvent.of("election-scheduled", this);
    }

    ElectionEvent closed() {
        return ElectionEvent.of("election-closed", this);
    }

    public List<CalendarEntry> calendar() {
        return StatutoryCalendar.of(electionDay, rules());
    }

    public Rules rules() {
        return new Rules(rules);
    }

    public String code() {
        return code;
    }

    public long version() {
        return version;
    }

    public String division() {
        return division;
    }

    public String name() {
        return name;
    }

    public LocalDate electionDay() {
        return electionDay;
    }

    public List<Level> levels() {
        return levels;
    }

    public Status status() {
        return status;
    }

    String ruleProfile() {
        return ruleProfile;
    }

    List<RuleOverride> ruleOverrides() {
        return ruleOverrides;
    }

    /** Real time of its last change. */
    Instant changedAt() {
        return changedAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    String documentNo() {
        return documentNo;
    }
}
