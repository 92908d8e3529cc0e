package org.huanjie.nomination.candidate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;

/** A person nominated in a district, once however many nominated them. Nobody is ever deleted: who leaves is {@code WITHDRAWN}. */
@Entity
@Table(name = "candidate")
public class Candidate {
    /** {@code NOMINATED → INITIAL → FORMAL / NOT_LISTED → ELECTED / NOT_ELECTED}, or {@code WITHDRAWN}. */
    @Schema(name = "CandidateStatus")
    public enum Status {
        NOMINATED,
        INITIAL,
        FORMAL,
        NOT_LISTED,
        WITHDRAWN,
        ELECTED,
        NOT_ELECTED
    }

    /** Why a candidate left, where that was told: declined, struck off, died, disqualified. Never published. */
    @Schema(name = "WithdrawalCause")
    public enum Cause {
        DECLINED,
        STRUCK_OFF,
        DIED,
        DISQUALIFIED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID district;
    private String county;
    private String election;

    @Enumerated(EnumType.STRING)
    private Level level;

    private UUID voter;

    @Embedded
    private Particulars particulars;

    @Enumerated(EnumType.STRING)
    private Status status;

    private boolean listed;
    private Integer place;
    private LocalDate withdrawnOn;
    private String withdrawalDocument;

    @Enumerated(EnumType.STRING)
    private Cause withdrawalCause;

    private LocalDate leavingToldOn;

    protected Candidate() {} // Hibernate

    private Candidate(UUID id, District district, UUID voter, Particulars particulars) {
        this.id = id;
        this.district = district.id();
        this.county = district.county();
        this.election = district.election();
        this.level = district.level();
        this.voter = voter;
        this.particulars = particulars;
        this.status = Status.NOMINATED;
    }

    /** Somebody is nominated in a district for the first time. */
    public static Candidate nominated(UUID id, District district, UUID voter, Particulars particulars) {
        return new Candidate(id, district, voter, particulars);
    }

    /** Nominated by others, too; or again, after all earlier nominations were withdrawn. */
    public void nominatedAgain() {
        if (status == Status.WITHDRAWN) {
            this.status = Status.NOMINATED;
            this.withdrawnOn = null;
            this.withdrawalDocument = null;
            this.withdrawalCause = null;
            this.leavingToldOn = null;
        }
    }

    /** No nomination of theirs stands any more. */
    public void lostLastNomination(LocalDate on, String document) {
        leave(on, document);
    }

    /** Put on the initial list. */
    public void listInitially(int at) {
        this.status = Status.INITIAL;
        this.listed = true;
        this.place = at;
    }

    /** Put on the formal list. */
    public void listFormally(int at) {
        this.status = Status.FORMAL;
        this.place = at;
    }

    /** Of the initial list, but not of the formal one. */
    public void leaveOffFormalList() {
        this.status = Status.NOT_LISTED;
        this.place = null;
    }

    /** The formal list no longer holds: all are candidates of the initial list again. */
    public void returnToInitialList() {
        if (status == Status.FORMAL || status == Status.NOT_LISTED) {
            this.status = Status.INITIAL;
            this.place = null;
        }
    }

    /** Elected, by certification. */
    public void elected() {
        this.status = Status.ELECTED;
    }

    /** All seats are decided: whoever was on the formal list and has none is not elected. */
    public void loseIfFormal() {
        if (status == Status.FORMAL) {
            this.status = Status.NOT_ELECTED;
        }
    }

    /**
     * Withdrawn, dead or disqualified, with the paper that says so.
     *
     * @param cause null where it is not told
     * @throws Refusal 409 {@code candidate-withdrawn} if so before
     */
    public void withdraw(LocalDate on, String document, Cause cause) {
        requireStanding();
        leave(on, document);
        this.withdrawalCause = cause;
    }

    public void requireStanding() {
        if (status == Status.WITHDRAWN) {
            throw Refusal.conflict("candidate-withdrawn", "该候选人已退出", "withdrawn on " + withdrawnOn);
        }
        if (status == Status.ELECTED || status == Status.NOT_ELECTED) {
            throw Refusal.conflict("result-certified", "选举结果已经确认", "the candidate's status is " + status);
        }
    }

    /** Whether the voters have seen this person on a list, and no notice has told them yet of the leaving. */
    public boolean leftUntold() {
        return status == Status.WITHDRAWN && listed && leavingToldOn == null;
    }

    /** A notice tells the voters of the leaving. */
    public void leavingTold(LocalDate on) {
        this.leavingToldOn = on;
    }

    private void leave(LocalDate on, String document) {
        this.status = Status.WITHDRAWN;
        this.place = null;
        this.withdrawnOn = on;
        this.withdrawalDocument = document;
    }

    public boolean stands() {
        return status != Status.WITHDRAWN;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID district() {
        return district;
    }

    public UUID voter() {
        return voter;
    }

    public Particulars particulars() {
        return particulars;
    }

    public Status status() {
        return status;
    }

    /** Whether the public has seen them on a list. */
    public boolean isPublic() {
        return listed;
    }

    /** Place on the list that holds; empty where they are on none. */
    public Optional<Integer> place() {
        return Optional.ofNullable(place);
    }

    public Optional<LocalDate> withdrawnOn() {
        return Optional.ofNullable(withdrawnOn);
    }
}
