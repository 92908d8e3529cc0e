package org.huanjie.registration.objection;

import jakarta.persistence.Embedded;
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
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.roll.PublishedRolls.PublishedRoll;

/** An objection to a published roll (对选民名单的申诉). First the committee decides, then a court, whose word is final. */
@Entity
@Table(name = "objection")
class Objection {
    static final Rule WINDOW = new Rule("R-61", "ROLL_OBJECTION_WINDOW", "选举法 art. 29");
    static final Rule DECISION = new Rule("R-62", "ROLL_OBJECTION_DECISION", "选举法 art. 29");

    enum Kind {
        OMITTED(Outcome.UPHELD_ADD),
        WRONGLY_LISTED(Outcome.UPHELD_REMOVE),
        WRONG_DETAIL(Outcome.UPHELD_CORRECT);

        private final Outcome upheld;

        Kind(Outcome upheld) {
            this.upheld = upheld;
        }
    }

    enum Outcome {
        UPHELD_ADD,
        UPHELD_REMOVE,
        UPHELD_CORRECT,
        REJECTED
    }

    enum Status {
        RECEIVED,
        DECIDED,
        SUED,
        JUDGED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private ContestedRoll contested;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Status status;

    private UUID voter;
    private byte[] content;
    private LocalDate receivedOn;
    private String receivedBy;
    private LocalDate decideBy;

    @Embedded
    private Decision decision;

    @Embedded
    private Lawsuit lawsuit;

    protected Objection() {} // Hibernate

    /**
     * @param voter the registration it is about, or null where there is none
     * @throws Refusal 422 {@code objection-window-closed} after the last day, and for days that cannot be
     */
    static Objection receive(
            PublishedRoll roll,
            Kind kind,
            UUID voter,
            byte[] content,
            LocalDate on,
            LocalDate decideBy,
            LocalDate today,
            String by) {
        if (on.isAfter(roll.until())) {
            String title = "申诉期已于%s届满，请按补正程序办理。".formatted(roll.until());
            throw Refusal.broken(
                            "objection-window-closed",
                            title,
                            List.of(WINDOW.hard(title)
                                    .field("receivedOn")
                                    .figure("until", roll.until())
                                    .remedy("按补正程序办理")))
                    .violation("receivedOn", title);
        }
        if (on.isBefore(roll.publishedOn()) || on.isAfter(today)) {
            throw Refusal.unprocessable(
                            "impossible-date",
                            "收到日期不在名单公布之后、今天以前",
                            "received " + on + ", published " + roll.publishedOn())
                    .violation("receivedOn", "收到日期应当在名单公布之日至今天之间");
        }
        Objection objection = new Objection();
        objection.id = Ids.next();
        objection.contested = ContestedRoll.of(roll);
        objection.kind = kind;
        objection.status = Status.RECEIVED;
        objection.voter = voter;
        objection.content = content;
        objection.receivedOn = on;
        objection.receivedBy = by;
        objection.decideBy = decideBy;
        return objection;
    }

    /** Late is unlawful, yet better than never: it is kept and told as late. */
    void decide(Outcome how, byte[] why, UUID about, LocalDate today, Caller caller) {
        if (status != Status.RECEIVED) {
            throw Refusal.conflict("objection-decided", "该申诉已作出决定", "it was decided as " + decision.outcome());
        }
        TwoPersons.require(caller, receivedBy);
        requireFits(how);
        status = Status.DECIDED;
        decision = new Decision(how, why, today, caller.sub());
        voter = about == null ? voter : about;
    }

    private void requireFits(Outcome how) {
        if (how != Outcome.REJECTED && how != kind.upheld) {
            throw Refusal.unprocessable("outcome-does-not-fit", "处理结果与申诉事项不符", kind + " is not " + how)
                    .violation("outcome", "处理结果与申诉事项不符");
        }
    }

    /** @throws Refusal 409 before the committee has decided, 422 after the last day */
    void sue(LocalDate on, String where, LocalDate today, Election of) {
        if (status != Status.DECIDED) {
            throw status == Status.RECEIVED
                    ? Refusal.conflict("objection-not-decided", "起诉须先经选举委员会处理", "the committee has not decided")
                    : Refusal.conflict("lawsuit-filed", "已提起诉讼", "it is " + status);
        }
        lawsuit = Lawsuit.filed(on, where, decision.decidedOn(), today, of);
        status = Status.SUED;
    }

    /** @throws Refusal 409 if nobody sued, 422 from the election day on */
    void judge(LocalDate on, Outcome how, String document, UUID about, LocalDate today, Election of) {
        if (status != Status.SUED) {
            throw Refusal.conflict("no-lawsuit", "尚未提起诉讼或者已有判决", "it is " + status);
        }
        lawsuit.requireJudgedInTime(on, today, of);
        requireFits(how);
        status = Status.JUDGED;
        lawsuit.judged(on, how, document);
        voter = about == null ? voter : about;
    }

    /** Decided after the three days, or not yet and they are over. */
    boolean late(LocalDate today) {
        return (decision == null ? today : decision.decidedOn()).isAfter(decideBy);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ContestedRoll contested() {
        return contested;
    }

    Kind kind() {
        return kind;
    }

    Status status() {
        return status;
    }

    UUID voter() {
        return voter;
    }

    byte[] content() {
        return content;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String receivedBy() {
        return receivedBy;
    }

    LocalDate decideBy() {
        return decideBy;
    }

    /** Empty until the committee has decided. */
    Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /** Empty until somebody sues. */
    Optional<Lawsuit> lawsuit() {
        return Optional.ofNullable(lawsuit);
    }
}
