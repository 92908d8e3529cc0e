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
    /** Years, well beyond five: the old congress's term runs until the first session of the new one (地方组织法第三十八条). */
    private static final int LONGEST_TERM = 6;

    public enum Status {
        DRAFT,
        ANNOUNCED,
        CLOSED
    }

    static final Rule DAY = new Rule("R-04", "BODY_ELECTION_DAY", "选举法 art. 11");

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
    private LocalDate deadlinesSeenOn;

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
     * @throws Refusal 422 without that; 422 if an announced one has no decision; 409 if closed, or for other rules and levels
     */
    PassedDeadlines write(ElectionRequest request, List<RuleValue> resolved, String by, LocalDate today) {
        if (whyNotWrite() != null) {
            throw Refusal.conflict("election-closed", whyNotWrite(), "a closed election does not change");
        }
        if (status == Status.ANNOUNCED) {
            new DayDecision(request.decidedBy(), request.decidedOn(), request.documentNo()).require();
            requireRulesFrozen(request);
            if (!levels.equals(request.levels())) {
                throw Refusal.conflict("election-announced", "选举公布后不能改变级别", "levels are fixed by the announcement");
            }
        }
        List<RuleValue> holding = status == Status.ANNOUNCED ? rules : resolved;
        List<CalendarEntry> next = StatutoryCalendar.of(request.electionDay(), new Rules(holding));
        PassedDeadlines passed = passed(next, request.confirmsPassedDeadlines(), today);
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
        deadlinesSeenOn = today;
        return passed;
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
    String whyNotAnnounce(Caller caller, LocalDate today) {
        if (status != Status.DRAFT) {
            return "本次选举已经公布";
        }
        if (caller.sub().equals(writtenBy)) {
            return "经办人与决定人不能是同一人";
        }
        return decision().isWhole() ? PassedDeadlines.whyTooLate(electionDay, today) : DayDecision.WANTED;
    }

    String whyNotClose() {
        return status == Status.ANNOUNCED ? null : "只有已公布的选举才能结束";
    }

    /**
     * @param confirmed whether last days of the law that have passed since it was written are meant so
     * @throws Refusal 409 if it was announced or the caller wrote it; 422 without a decision or confirmation, or too late
     */
    PassedDeadlines announce(boolean confirmed, LocalDate today, Caller caller) {
        if (status != Status.DRAFT) {
            throw Refusal.conflict("election-announced", whyNotAnnounce(caller, today), "it is " + status);
        }
        TwoPersons.require(caller, writtenBy);
        decision().require();
        PassedDeadlines.requireAhead(electionDay, today);
        PassedDeadlines passed = passed(calendar(), confirmed, today);
        status = Status.ANNOUNCED;
        return passed;
    }

    /** Of a draft also those that have passed since somebody last looked; a day that an announced one keeps was met or not. */
    private PassedDeadlines passed(List<CalendarEntry> next, boolean confirmed, LocalDate today) {
        List<CalendarEntry> known = electionDay == null ? List.of() : calendar();
        if (status == Status.DRAFT) {
            known = deadlinesSeenOn == null
                    ? List.of()
                    : PassedDeadlines.of(List.of(), known, deadlinesSeenOn).entries();
        }
        return PassedDeadlines.of(known, next, today).unless(confirmed);
    }

    void close() {
        if (whyNotClose() != null) {
            throw Refusal.conflict("election-not-announced", whyNotClose(), "it is " + status);
        }
        status = Status.CLOSED;
    }

    private DayDecision decision() {
        return new DayDecision(decidedBy, decidedOn, documentNo);
    }

    ElectionEvent scheduled() {
        return ElectionEvent.of("election-scheduled", this);
    }

    ElectionEvent closed() {
        return ElectionEvent.of("election-closed", this);
    }

    public List<CalendarEntry> calendar() {
        return calendar(null);
    }

    /** @throws Refusal 400 for a day that is not in the term that the election begins, R-115 */
    List<CalendarEntry> calendar(LocalDate byElectionDay) {
        if (byElectionDay != null
                && electionDay != null
                && !(byElectionDay.isAfter(electionDay)
                        && byElectionDay.isBefore(electionDay.plusYears(LONGEST_TERM)))) {
            throw Refusal.malformed("a by-election is held in the term, from " + electionDay + " on")
                    .violation("byElectionDay", "补选日应当在本届任期内");
        }
        return StatutoryCalendar.of(electionDay, byElectionDay, rules());
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
