package org.huanjie.nomination.district;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Level;

/**
 * An electoral district (选区) and its course: nominations once the roll is known, the initial list of all lawfully nominated,
 * deliberation by the voters, a preliminary election where they do not agree, the formal list, the vote. Every transition is
 * a method here; {@link CourseGuard} says when it may be taken, {@link CourseRules} has the rules and
 * deadlines that it holds to.
 */
@Entity
@Table(name = "district")
public class District extends PublishedDistrict {
    @Enumerated(EnumType.STRING)
    private Step step;

    private int round;
    private int nominated;
    private LocalDate initialListOn;
    private String initialListReason;
    private int deliberations;

    @Enumerated(EnumType.STRING)
    private Conclusion conclusion;

    private int preliminaries;
    private boolean tied;
    private LocalDate formalListOn;
    private String formalListReason;
    private boolean undecided;

    @Embedded
    private ByElection byElection;

    protected District() {} // Hibernate

    /** A district without a roll; the database's come by set-based SQL, as districting publishes them. */
    District(UUID id, String election, Level level, String division, int seats) {
        super(id, election, level, division, seats);
        this.step = Step.AWAITING_ROLL;
        this.round = 1;
    }

    /** A by-election's course, for rules; the database's come by SQL from their district. */
    District(UUID id, District of, int seats, ByElection byElection) {
        super(id, of.election(), of.level(), of.division(), seats);
        this.step = Step.NOMINATING;
        this.round = 1;
        this.byElection = byElection;
    }

    /** The roll is known in full. */
    void rollIsKnown(int count, LocalDate publishedOn) {
        rollPublished(count, publishedOn);
        this.step = Step.NOMINATING;
    }

    /** The number of persons with a standing nomination has changed. */
    public void nominated(int persons) {
        CourseGuard.nominating(this);
        this.nominated = persons;
    }

    /**
     * Publishes the initial list (初步代表候选人名单), R-81, R-84, R-86.
     *
     * @param reason why it is late; may be null where it is not
     */
    public void publishInitialList(Election of, LocalDate today, String reason) {
        CourseGuard.initialListDue(this, of, today);
        CourseRules.requireReason(CourseRules.initialList(this, of, today), reason);
        this.step = Step.INITIAL_LIST;
        this.initialListOn = today;
        this.initialListReason = blankToNull(reason);
        this.conclusion = null;
        this.tied = false;
    }

    /** Records a round of deliberation (讨论、协商), R-88. */
    public void deliberate(int ofRound, LocalDate on, Conclusion reached) {
        CourseGuard.deliberationDue(this);
        if (ofRound != deliberations + 1) {
            throw Refusal.conflict(
                    "round-out-of-order", "讨论协商轮次不连续", "round " + ofRound + " after " + deliberations + " recorded");
        }
        CourseGuard.notBeforeInitialList(this, on);
        this.deliberations = ofRound;
        this.conclusion = reached;
        this.step = Step.DELIBERATING;
    }

    /** @param tieAtTheCut another one among those tied must follow */
    public void holdPreliminary(LocalDate on, boolean tieAtTheCut) {
        CourseGuard.preliminaryDue(this);
        CourseGuard.notBeforeInitialList(this, on);
        this.step = Step.PRELIMINARY;
        this.preliminaries++;
        this.tied = tieAtTheCut;
    }

    /** Publishes the formal list (正式代表候选人名单), R-87 to R-91. */
    public void publishFormalList(FormalChoice choice, Election of, LocalDate today, String reason) {
        CourseGuard.formalListStep(this);
        List<Finding> findings = CourseRules.formalList(this, choice, of, today);
        CourseRules.refuse(findings);
        CourseRules.requireReason(findings, reason);
        this.step = Step.FORMAL_LIST;
        this.formalListOn = today;
        this.formalListReason = blankToNull(reason);
    }

    /**
     * A candidate has withdrawn, died or been disqualified after the initial list. Too few on the formal list: it is made
     * again. Too few at all: nominations are open again. Once the vote is open the course goes on without them.
     *
     * @param standing those of the initial list who remain
     * @param formal   those of the formal list who remain
     * @return whether a formal list, if there was one, no longer holds
     */
    public boolean candidateLeft(int standing, int formal) {
        boolean hadFormalList = step == Step.FORMAL_LIST;
        this.nominated = standing;
        if (step.compareTo(Step.VOTING) >= 0) {
            return false;
        }
        FormalRange range = formalRange();
        if (standing < range.min() && step != Step.NOMINATING) {
            reopen(Step.NOMINATING);
        } else if (step == Step.PRELIMINARY) {
            this.step = Step.DELIBERATING;
            this.conclusion = Conclusion.NOT_AGREED;
            this.tied = false;
        } else if (hadFormalList && formal < range.min()) {
            reopen(Step.DELIBERATING);
        }
        return hadFormalList && step != Step.FORMAL_LIST;
    }

    private void reopen(Step again) {
        this.step = again;
        this.conclusion = null;
        this.tied = false;
    }

    /**
     * The by-election gets another day: what is out stays in time.
     *
     * @param general of whose term it is
     * @throws Refusal 422 {@code rule-violated} where a list that was in time would have been late
     */
    public void moveDay(LocalDate day, String by, LocalDate decidedOn, String documentNo, Election general) {
        CourseGuard.beforeVote(this);
        ByElection moved = byElection.movedTo(day, by, decidedOn, documentNo);
        CourseRules.refuse(CourseRules.moved(
                this, under(general), general.byElection(day, moved.manner().words())));
        this.byElection = moved;
    }

    /** Opens a vote, R-95; the next round where one was held before. */
    public void openVoting(Election of, LocalDate today) {
        CourseGuard.votingDue(this, of, today);
        if (step != Step.FORMAL_LIST) {
            this.round++;
        }
        this.step = Step.VOTING;
    }

    /** Counts were entered: they agree, or do not yet. */
    public void counted(boolean agreed) {
        CourseGuard.counting(this);
        this.step = agreed ? Step.COUNTED : Step.VOTING;
    }

    /**
     * The result of a vote is certified, R-111.
     *
     * @param then            {@code CERTIFIED}, or the kind of vote that must follow
     * @param needsDecision whether the committee has to settle the list of that vote first
     */
    public void certified(Step then, boolean needsDecision) {
        CourseGuard.certificationDue(this);
        this.step = then;
        this.undecided = needsDecision;
    }

    /** The committee has settled the list of the run-off. */
    public void decided() {
        CourseGuard.decisionDue(this);
        this.undecided = false;
    }

    /** What is to be done next, by whom and until when. */
    public Next next(Election of) {
        return Next.of(this, of);
    }

    /** The findings that stand against the next step, as the step itself would say them. */
    public List<Finding> missing(Election of, LocalDate today) {
        return switch (step) {
            case NOMINATING -> CourseRules.initialList(this, of, today);
            case INITIAL_LIST, DELIBERATING, PRELIMINARY -> CourseRules.beforeFormalList(this, of, today);
            default -> List.of();
        };
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Bounds of the number of formal candidates: R-87, in a by-election R-115. */
    public FormalRange formalRange() {
        return byElection().map(of -> of.manner().range(seats())).orElseGet(() -> FormalRange.of(seats()));
    }

    /** The district itself: of a by-election the one whose seats it fills. Rolls and deputies are that one's. */
    public UUID origin() {
        return byElection().map(ByElection::district).orElseGet(this::id);
    }

    /** What makes it the course of a by-election; empty for that of the general election. */
    public Optional<ByElection> byElection() {
        return Optional.ofNullable(byElection);
    }

    /** The election by whose days this course goes, see {@link Calendars}. */
    Election under(Election general) {
        return byElection()
                .map(of -> general.byElection(of.electionDay(), of.manner().words()))
                .orElse(general);
    }

    public Step step() {
        return step;
    }

    public int round() {
        return round;
    }

    public int nominated() {
        return nominated;
    }

    public Optional<LocalDate> initialListOn() {
        return Optional.ofNullable(initialListOn);
    }

    public Optional<LocalDate> formalListOn() {
        return Optional.ofNullable(formalListOn);
    }

    public int deliberations() {
        return deliberations;
    }

    boolean hasConcluded(Conclusion wanted) {
        return conclusion == wanted;
    }

    /** Of the last round of deliberation; empty before the first. */
    public Optional<Conclusion> conclusion() {
        return Optional.ofNullable(conclusion);
    }

    public int preliminaries() {
        return preliminaries;
    }

    public boolean tied() {
        return tied;
    }

    public boolean undecided() {
        return undecided;
    }

    /** Why the initial list was published after its last day, if it was. */
    public Optional<String> initialListReason() {
        return Optional.ofNullable(initialListReason);
    }

    /** Why the formal list was published after its last day, if it was. */
    public Optional<String> formalListReason() {
        return Optional.ofNullable(formalListReason);
    }
}
