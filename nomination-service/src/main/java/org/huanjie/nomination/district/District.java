package org.huanjie.nomination.district;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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
 * a method here; {@link CourseRules} has the rules and deadlines that they hold to.
 *
 * <p>What districting says of the district (number, name, seats) and registration of its roll (voters) is written by
 * set-based SQL, never from here.
 */
@Entity
@Table(name = "district")
public class District {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String county;

    @Column(updatable = false)
    private String election;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Level level;

    @Column(updatable = false)
    private String division;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private int seats;

    @Column(updatable = false)
    private boolean withdrawn;

    @Column(updatable = false)
    private Integer voters;

    @Column(updatable = false)
    private LocalDate rollPublishedOn;

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

    protected District() {} // Hibernate

    /** A district as districting publishes it; for tests, the database's come by set-based SQL. */
    District(UUID id, String election, Level level, String division, int seats) {
        this.id = id;
        this.county = division.substring(0, 6);
        this.election = election;
        this.level = level;
        this.division = division;
        this.number = 1;
        this.name = "第1选区";
        this.seats = seats;
        this.step = Step.AWAITING_ROLL;
        this.round = 1;
    }

    /** For tests: the roll is known in full. */
    void rollIsKnown(int voters, LocalDate publishedOn) {
        this.voters = voters;
        this.rollPublishedOn = publishedOn;
        this.step = Step.NOMINATING;
    }

    /** @throws Refusal 409 {@code roll-not-known-yet} before the roll, {@code nominations-closed} after the initial list */
    public void requireOpenForNominations() {
        if (step == Step.AWAITING_ROLL) {
            throw rollNotKnownYet();
        }
        if (step != Step.NOMINATING) {
            throw Refusal.conflict("nominations-closed", "初步候选人名单已经公布，不再接受提名推荐", "the district's step is " + step);
        }
    }

    public static Refusal rollNotKnownYet() {
        return Refusal.conflict(
                "roll-not-known-yet", "本选区选民名单尚未公布或者尚未全部送达", "not all chunks of the roll are known here yet");
    }

    /** The number of persons with a standing nomination has changed. */
    public void nominated(int persons) {
        requireNominating();
        this.nominated = persons;
    }

    /** @throws Refusal 409 {@code list-published} once the initial list is out, R-81: nobody may be added or dropped */
    public void requireNominating() {
        if (step != Step.NOMINATING) {
            throw Refusal.conflict(
                    "list-published", "依法提名的代表候选人应当全部列入名单，不得调换或者增减。", "the initial list is published, R-81");
        }
    }

    /**
     * Publishes the initial list (初步代表候选人名单), R-81, R-84, R-86.
     *
     * @param reason why it is late; may be null where it is not
     */
    public void publishInitialList(Election of, LocalDate today, String reason) {
        requireInitialListDue(of, today);
        CourseRules.requireReason(CourseRules.initialList(this, of, today), reason);
        this.step = Step.INITIAL_LIST;
        this.initialListOn = today;
        this.initialListReason = blankToNull(reason);
        this.conclusion = null;
        this.tied = false;
    }

    /** @throws Refusal 409 at another step, 422 where the law does not let the initial list be published */
    public void requireInitialListDue(Election of, LocalDate today) {
        requireOneOf("initial-list", Step.NOMINATING);
        CourseRules.refuse(CourseRules.initialList(this, of, today));
    }

    /** @throws Refusal 409 at another step, or once there is agreement */
    public void requireDeliberationDue() {
        requireOneOf("deliberations", Step.INITIAL_LIST, Step.DELIBERATING);
        if (conclusion == Conclusion.AGREED) {
            throw Refusal.conflict("already-agreed", "讨论协商已形成较为一致的意见", "the last round ended in agreement");
        }
    }

    /** Records a round of deliberation (讨论、协商), R-88. */
    public void deliberate(int ofRound, LocalDate on, Conclusion reached) {
        requireDeliberationDue();
        if (ofRound != deliberations + 1) {
            throw Refusal.conflict(
                    "round-out-of-order", "讨论协商轮次不连续", "round " + ofRound + " after " + deliberations + " recorded");
        }
        requireNotBefore(on, initialListOn);
        this.deliberations = ofRound;
        this.conclusion = reached;
        this.step = Step.DELIBERATING;
    }

    /**
     * A preliminary election (预选) is due only where deliberation has not led to agreement, R-89.
     *
     * @throws Refusal 409 {@code preliminary-election-not-due}
     */
    public void requirePreliminaryDue() {
        boolean due =
                step == Step.DELIBERATING && conclusion == Conclusion.NOT_AGREED || step == Step.PRELIMINARY && tied;
        if (!due) {
            throw Refusal.conflict(
                    "preliminary-election-not-due",
                    "讨论协商不能形成较为一致意见时，方可进行预选",
                    "step " + step + ", last conclusion " + conclusion + ", tie at the cut " + tied);
        }
    }

    /** @param tieAtTheCut another one among those tied must follow */
    public void holdPreliminary(LocalDate on, boolean tieAtTheCut) {
        requirePreliminaryDue();
        requireNotBefore(on, initialListOn);
        this.step = Step.PRELIMINARY;
        this.preliminaries++;
        this.tied = tieAtTheCut;
    }

    /** @throws Refusal 409 at another step, 422 where no formal list at all may be published yet */
    public void requireFormalListDue(Election of, LocalDate today) {
        requireOneOf("formal-list", Step.INITIAL_LIST, Step.DELIBERATING, Step.PRELIMINARY);
        CourseRules.refuse(CourseRules.beforeFormalList(this, of, today));
    }

    /** Publishes the formal list (正式代表候选人名单), R-87 to R-91. */
    public void publishFormalList(FormalChoice choice, Election of, LocalDate today, String reason) {
        requireOneOf("formal-list", Step.INITIAL_LIST, Step.DELIBERATING, Step.PRELIMINARY);
        List<Finding> findings = CourseRules.formalList(this, choice, of, today);
        CourseRules.refuse(findings);
        CourseRules.requireReason(findings, reason);
        this.step = Step.FORMAL_LIST;
        this.formalListOn = today;
        this.formalListReason = blankToNull(reason);
    }

    /**
     * A candidate has withdrawn, died or been disqualified after the initial list. Too few on the formal list: it is made
     * again. Too few at all: nominations are open again.
     *
     * @param standing those of the initial list who remain
     * @param formal   those of the formal list who remain
     * @return whether a formal list, if there was one, no longer holds
     */
    public boolean candidateLeft(int standing, int formal) {
        boolean hadFormalList = step == Step.FORMAL_LIST;
        this.nominated = standing;
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
     * A vote may be opened on the election day or, where another must follow, on any day after it.
     *
     * @throws Refusal 409 {@code step-not-due}, {@code before-election-day}, {@code decision-needed}
     */
    public void requireVotingDue(Election of, LocalDate today) {
        requireOneOf("voting", Step.FORMAL_LIST, Step.TIE_REVOTE, Step.RUN_OFF, Step.REELECTION);
        if (undecided) {
            throw Refusal.conflict("decision-needed", "另行选举的候选人须先由选举委员会确定", "the list of the run-off is undecided");
        }
        if (today.isBefore(of.electionDay())) {
            throw Refusal.conflict("before-election-day", "尚未到选举日", "the election day is " + of.electionDay());
        }
    }

    /** Opens a vote, R-95; the next round where one was held before. */
    public void openVoting(Election of, LocalDate today) {
        requireVotingDue(of, today);
        if (step != Step.FORMAL_LIST) {
            this.round++;
        }
        this.step = Step.VOTING;
    }

    /** @throws Refusal 409 unless a vote is open and not certified */
    public void requireCounting() {
        requireOneOf("counts", Step.VOTING, Step.COUNTED);
    }

    /** Counts were entered: they agree, or do not yet. */
    public void counted(boolean agreed) {
        requireCounting();
        this.step = agreed ? Step.COUNTED : Step.VOTING;
    }

    /** @throws Refusal 409 {@code step-not-due} unless two counts agree */
    public void requireCertificationDue() {
        requireOneOf("certification", Step.COUNTED);
    }

    /**
     * The result of a vote is certified, R-111.
     *
     * @param then            {@code CERTIFIED}, or the kind of vote that must follow
     * @param needsDecision whether the committee has to settle the list of that vote first
     */
    public void certified(Step then, boolean needsDecision) {
        requireCertificationDue();
        this.step = then;
        this.undecided = needsDecision;
    }

    /** @throws Refusal 409 {@code step-not-due} unless the list of a run-off is undecided */
    public void requireDecisionDue() {
        if (!undecided) {
            throw Refusal.conflict("step-not-due", "本选区当前阶段不能办理该事项", "nothing is to be decided at step " + step);
        }
    }

    /** The committee has settled the list of the run-off. */
    public void decided() {
        requireDecisionDue();
        this.undecided = false;
    }

    /** @throws Refusal 409 {@code voting-open} once the vote has been opened */
    public void requireBeforeVoting() {
        if (step.compareTo(Step.VOTING) >= 0) {
            throw Refusal.conflict("voting-open", "投票已经开始", "the district's step is " + step);
        }
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

    private void requireOneOf(String action, Step... wanted) {
        if (!List.of(wanted).contains(step)) {
            throw step == Step.AWAITING_ROLL
                    ? rollNotKnownYet()
                    : Refusal.conflict("step-not-due", "本选区当前阶段不能办理该事项", action + " is not due at step " + step);
        }
    }

    private static void requireNotBefore(LocalDate on, LocalDate listed) {
        if (on.isBefore(listed)) {
            throw Refusal.unprocessable(
                            "before-initial-list", "日期早于初步候选人名单公布日", "the initial list was published on " + listed)
                    .violation("on", "不得早于" + listed);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public FormalRange formalRange() {
        return FormalRange.of(seats);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String county() {
        return county;
    }

    public String election() {
        return election;
    }

    public Level level() {
        return level;
    }

    /** The congress: the county or the township whose deputies are elected. */
    public String division() {
        return division;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public int seats() {
        return seats;
    }

    /** Voters on the published roll; empty before. */
    public Optional<Integer> voters() {
        return Optional.ofNullable(voters);
    }

    public Optional<LocalDate> rollPublishedOn() {
        return Optional.ofNullable(rollPublishedOn);
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
