package org.huanjie.districting.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;

/**
 * A plan of districts for one congress. A draft is edited, submitted by the office that drew it, approved and published by the
 * committee, by persons who had no hand in it; a published plan never changes: an amendment takes its place.
 */
@Entity
@Table(name = "plan")
public class Plan {
    /** DRAFT ⇄ SUBMITTED → APPROVED → PUBLISHED → SUPERSEDED; an approved one may be returned. */
    public enum Status {
        DRAFT,
        SUBMITTED,
        APPROVED,
        PUBLISHED,
        SUPERSEDED
    }

    /** Whose decision it is, when and under which number. */
    public record Decision(String decidedBy, LocalDate decidedOn, String documentNo) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private String election;

    @Enumerated(EnumType.STRING)
    private Level level;

    private String division;
    private int number;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String reason;

    @Embedded
    private Makers makers;

    @JdbcTypeCode(SqlTypes.JSON)
    private Decision decision;

    private LocalDate publishedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PlannedDistrict> districts;

    @Embedded
    private Amendment amendment;

    protected Plan() {} // Hibernate

    Plan(UUID id, String election, Level level, String division, int number, String by) {
        this.id = id;
        this.election = election;
        this.level = level;
        this.division = division;
        this.number = number;
        this.status = Status.DRAFT;
        this.makers = Makers.creator(by);
        this.districts = List.of();
    }

    /** Puts units into a district, a new one where the number is new; they leave their former one, and one without units is gone. */
    PlanChange put(int number, String name, int seats, Collection<String> units, Caller by) {
        return replace(drawn().put(number, name, seats, units), by);
    }

    PlanChange remove(int number, Caller by) {
        return replace(drawn().without(number), by);
    }

    /** @throws Refusal 422 {@code unknown-district} where no district has the number */
    PlanChange move(Collection<String> units, int to, Caller by) {
        return replace(drawn().move(units, to), by);
    }

    /** Takes a proposal instead of all districts but those kept. */
    PlanChange propose(List<PlannedDistrict> kept, List<PlannedDistrict> drawn, Caller by) {
        List<PlannedDistrict> all = new ArrayList<>(kept);
        all.addAll(drawn);
        return replace(new PlannedDistricts(all), by);
    }

    /** Makes a change again, or takes one back ({@link PlanChange#back}). */
    PlanChange apply(PlanChange change, Caller by) {
        return replace(change.appliedTo(drawn()), by);
    }

    private PlannedDistricts drawn() {
        return new PlannedDistricts(districts);
    }

    private PlanChange replace(PlannedDistricts changed, Caller by) {
        course().requireDraft();
        PlanChange change = PlanChange.between(districts, changed.all());
        districts = changed.all();
        makers = makers.andEditor(by);
        return change;
    }

    /**
     * @throws Refusal 409 unless it is a draft; 422 {@code rule-violated} with what refuses, {@code reason-required} where
     *                 the check warns and no reason is given
     */
    void submit(List<Finding> findings, String why, Caller by) {
        course().requireSubmittable();
        if (Finding.anyHard(findings)) {
            throw Refusal.broken(findings);
        }
        if (Finding.anyWarn(findings) && (why == null || why.isBlank())) {
            throw Refusal.reasonRequired(findings);
        }
        reason = why;
        makers = makers.andSubmitter(by);
        status = Status.SUBMITTED;
    }

    void giveBack() {
        course().requireReturnable();
        status = Status.DRAFT;
    }

    void approve(Caller by) {
        course().requireApprovable(by);
        status = Status.APPROVED;
    }

    void publish(Decision decided, LocalDate today, Caller by) {
        course().requirePublishable(by);
        decision = decided;
        publishedOn = today;
        status = Status.PUBLISHED;
    }

    /** A draft of the same districts, which live on by their ids. @throws Refusal 409 unless it is published and not being amended */
    Plan amend(UUID draft, int next, String why, boolean open, Caller by) {
        course().requireAmendable(open);
        Plan amended = new Plan(draft, election, level, division, next, by.sub());
        amended.districts = districts;
        amended.amendment = new Amendment(id, why);
        return amended;
    }

    /** @throws Refusal 409 {@code plan-published} if the other plan was not made to amend this one */
    void giveWayTo(Plan other) {
        if (status != Status.PUBLISHED || !id.equals(other.amends())) {
            throw Refusal.conflict("plan-published", "本级选区划分已经公布", "another plan is published; amend it instead");
        }
        status = Status.SUPERSEDED;
    }

    /** Its congress is no more. */
    void lapse() {
        status = Status.SUPERSEDED;
    }

    /** Whether both are of one election, level and division. */
    boolean isOfSameCongress(Plan other) {
        return election.equals(other.election) && level == other.level && division.equals(other.division);
    }

    Optional<PlannedDistrict> find(int number) {
        return drawn().find(number);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String election() {
        return election;
    }

    public Level level() {
        return level;
    }

    public String division() {
        return division;
    }

    /** The plan's own version: 1, 2 … of its congress. */
    int number() {
        return number;
    }

    public Status status() {
        return status;
    }

    String reason() {
        return reason;
    }

    Makers makers() {
        return makers;
    }

    /** Where it stands, and what is in the way of the next step. */
    Course course() {
        return new Course(status, makers);
    }

    Decision decision() {
        return decision;
    }

    /** The plan it takes the place of; null where it is no amendment. */
    UUID amends() {
        return amendment == null ? null : amendment.amends();
    }

    Amendment amendment() {
        return amendment;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    List<PlannedDistrict> districts() {
        return districts;
    }

    int seats() {
        return drawn().seats();
    }
}
