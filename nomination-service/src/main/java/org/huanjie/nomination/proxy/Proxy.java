package org.huanjie.nomination.proxy;

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

/**
 * A written proxy (委托投票书) for one vote of a district, R-97: {@code RECEIVED}, then {@code ACCEPTED} or {@code REFUSED} by the
 * committee; on the day {@code USED} by the agent, or {@code VOID} because the principal came in person or it fell away before.
 */
@Entity
@Table(name = "proxy")
class Proxy {
    @Schema(name = "ProxyStatus")
    enum Status {
        RECEIVED,
        ACCEPTED,
        REFUSED,
        USED,
        VOID
    }

    /** Why it does not hold any more. */
    @Schema(name = "ProxyVoidCause")
    enum VoidCause {
        PRINCIPAL_APPEARED,
        REVOKED,
        AGENT_UNABLE,
        LEFT_ROLL
    }

    /** A voter as the paper names them. */
    record Party(UUID voter, String name) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private String county;
    private String election;

    @Enumerated(EnumType.STRING)
    private Level level;

    private UUID district;
    private int round;
    private UUID principal;
    private String principalName;
    private UUID agent;
    private String agentName;

    @Enumerated(EnumType.STRING)
    private Paper.Form form;

    @Enumerated(EnumType.STRING)
    private Paper.Cause cause;

    private LocalDate receivedOn;
    private String lateReason;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String recordedBy;
    private String decidedBy;
    private LocalDate decidedOn;
    private String documentNo;
    private String decision;
    private String usedBy;
    private LocalDate usedOn;

    @Enumerated(EnumType.STRING)
    private VoidCause voidCause;

    private LocalDate voidOn;

    protected Proxy() {} // Hibernate

    /** Takes the paper in; whether it may be taken is {@link ProxyRules}' to say. */
    static Proxy received(UUID id, District of, int round, Party principal, Party agent, Paper paper, String by) {
        Proxy proxy = new Proxy();
        proxy.id = id;
        proxy.county = of.county();
        proxy.election = of.election();
        proxy.level = of.level();
        proxy.district = of.id();
        proxy.round = round;
        proxy.principal = principal.voter();
        proxy.principalName = principal.name();
        proxy.agent = agent.voter();
        proxy.agentName = agent.name();
        proxy.form = paper.form();
        proxy.cause = paper.cause();
        proxy.receivedOn = paper.receivedOn();
        proxy.lateReason = paper.lateReason();
        proxy.status = Status.RECEIVED;
        proxy.recordedBy = by;
        return proxy;
    }

    /** The committee consents. */
    void accept(String paperNo, LocalDate on, String by) {
        requireUndecided();
        decided(Status.ACCEPTED, on, by);
        this.documentNo = paperNo;
    }

    /** The committee does not consent; the principal may give another one. */
    void refuse(String reason, LocalDate on, String by) {
        requireUndecided();
        decided(Status.REFUSED, on, by);
        this.decision = reason;
    }

    private void decided(Status as, LocalDate on, String by) {
        this.status = as;
        this.decidedOn = on;
        this.decidedBy = by;
    }

    /** The agent has voted for the principal. */
    void use(LocalDate on, String by) {
        requireUsable();
        this.status = Status.USED;
        this.usedOn = on;
        this.usedBy = by;
    }

    /** It falls away before it is used: the principal came in person, or another cause. */
    void end(VoidCause why, LocalDate on) {
        requireStanding();
        this.status = Status.VOID;
        this.voidCause = why;
        this.voidOn = on;
    }

    /** @throws Refusal 409 {@code proxy-decided} */
    void requireUndecided() {
        if (status != Status.RECEIVED) {
            throw Refusal.conflict("proxy-decided", "该委托已经处理", "the proxy is " + status);
        }
    }

    /** @throws Refusal 409 {@code proxy-not-accepted}, {@code proxy-used}, {@code proxy-void} */
    void requireUsable() {
        requireStanding();
        if (status != Status.ACCEPTED) {
            throw Refusal.conflict("proxy-not-accepted", "该委托未经选举委员会同意", "the committee has not consented");
        }
    }

    /** @throws Refusal 409 {@code proxy-used}, {@code proxy-void} also for a refused one */
    void requireStanding() {
        if (status == Status.USED) {
            throw Refusal.conflict("proxy-used", "受托人已经代为投票", "used on " + usedOn);
        }
        if (status == Status.VOID || status == Status.REFUSED) {
            throw Refusal.conflict("proxy-void", "该委托未获同意或者已经失效", "the proxy is " + status);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID district() {
        return district;
    }

    int round() {
        return round;
    }

    Party principal() {
        return new Party(principal, principalName);
    }

    Party agent() {
        return new Party(agent, agentName);
    }

    Paper paper() {
        return new Paper(form, cause, receivedOn, lateReason);
    }

    Status status() {
        return status;
    }

    String recordedBy() {
        return recordedBy;
    }

    Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    Optional<String> documentNo() {
        return Optional.ofNullable(documentNo);
    }

    /** Why the committee did not consent. */
    Optional<String> decision() {
        return Optional.ofNullable(decision);
    }

    Optional<LocalDate> usedOn() {
        return Optional.ofNullable(usedOn);
    }

    Optional<VoidCause> voidCause() {
        return Optional.ofNullable(voidCause);
    }

    Optional<LocalDate> voidOn() {
        return Optional.ofNullable(voidOn);
    }
}
