package org.huanjie.nomination.deputy;

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
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;

/**
 * Somebody elected in a district, as certified: a deputy once the credentials review has confirmed it, until the qualification ends.
 * Who changes it asks for the change, which says on what decision it rests ({@link DeputyChange}).
 */
@Entity
@Table(name = "deputy")
public class Deputy {
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
    private UUID byElection;
    private UUID candidate;
    private UUID voter;
    private String name;
    private int round;
    private LocalDate electedOn;

    @Enumerated(EnumType.STRING)
    private DeputyStatus status;

    private LocalDate changedOn;

    protected Deputy() {} // Hibernate

    /**
     * @param course    of the general election or of a by-election: the seat is of the district itself
     * @param candidate null for somebody written in
     */
    public static Deputy elected(
            UUID id, District course, UUID candidate, UUID voter, String name, LocalDate electedOn) {
        Deputy deputy = new Deputy();
        deputy.id = id;
        deputy.county = course.county();
        deputy.election = course.election();
        deputy.level = course.level();
        deputy.division = course.division();
        deputy.district = course.origin();
        deputy.byElection = course.byElection().isPresent() ? course.id() : null;
        deputy.candidate = candidate;
        deputy.voter = voter;
        deputy.name = name;
        deputy.round = course.round();
        deputy.electedOn = electedOn;
        deputy.status = DeputyStatus.ELECTED;
        return deputy;
    }

    /** The review confirms the credentials. */
    public void confirm(LocalDate on) {
        require("review-done", "代表资格已经审查", DeputyStatus.ELECTED, DeputyStatus.POSTPONED);
        become(DeputyStatus.CONFIRMED, on);
    }

    /** The review of a doubtful case is put off. */
    public void postpone(LocalDate on) {
        require("review-done", "代表资格已经审查", DeputyStatus.ELECTED, DeputyStatus.POSTPONED);
        become(DeputyStatus.POSTPONED, on);
    }

    /** The election is void, by the review or, of a deputy, later. */
    public void declareVoid(LocalDate on) {
        requireSeat();
        become(DeputyStatus.VOID, on);
    }

    /** Duties rest. */
    public void suspend(LocalDate on) {
        require("not-in-office", "只有代表资格有效的代表可以办理该事项", DeputyStatus.CONFIRMED);
        become(DeputyStatus.SUSPENDED, on);
    }

    /** Duties are taken up again. */
    public void resume(LocalDate on) {
        require("not-suspended", "该代表没有被暂时停止执行代表职务", DeputyStatus.SUSPENDED);
        become(DeputyStatus.CONFIRMED, on);
    }

    /** The qualification ends. */
    public void end(LocalDate on) {
        requireSeat();
        become(DeputyStatus.ENDED, on);
    }

    /** @throws Refusal 409 {@code no-deputy} once the qualification has ended or the election was void */
    public void requireSeat() {
        if (!status.holdsSeat()) {
            throw Refusal.conflict("no-deputy", "代表资格已经终止或者当选无效", "status " + status + " since " + changedOn);
        }
    }

    private void require(String slug, String title, DeputyStatus... wanted) {
        if (!List.of(wanted).contains(status)) {
            throw Refusal.conflict(slug, title, "the deputy's status is " + status);
        }
    }

    /** @throws Refusal 422 {@code before-election} for what can only have happened after it */
    private void become(DeputyStatus next, LocalDate on) {
        if (on.isBefore(electedOn)) {
            throw Refusal.unprocessable("before-election", "日期早于当选日期", "elected on " + electedOn)
                    .violation("on", "不得早于" + electedOn);
        }
        this.status = next;
        this.changedOn = on;
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

    public String division() {
        return division;
    }

    public UUID district() {
        return district;
    }

    /** The by-election that elected; empty for the general election. */
    public Optional<UUID> byElection() {
        return Optional.ofNullable(byElection);
    }

    /** Empty for somebody written in. */
    public Optional<UUID> candidate() {
        return Optional.ofNullable(candidate);
    }

    public UUID voter() {
        return voter;
    }

    public String name() {
        return name;
    }

    public int round() {
        return round;
    }

    public LocalDate electedOn() {
        return electedOn;
    }

    public DeputyStatus status() {
        return status;
    }

    /** When the status became what it is; empty while nobody has reviewed the election. */
    public Optional<LocalDate> changedOn() {
        return Optional.ofNullable(changedOn);
    }
}
