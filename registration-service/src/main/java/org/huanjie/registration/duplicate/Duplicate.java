package org.huanjie.registration.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.voter.RelocateVoter;

/** A citizen listed twice: the live registration, and what a file says of the same citizen in another unit. */
@Entity
@Table(name = "duplicate")
class Duplicate {
    static final Rule ONCE = new Rule("R-43", "REG_ONCE", "选举法 art. 5");

    enum Kind {
        SAME_ID,
        PROBABLE,
        POSSIBLE
    }

    enum Status {
        OPEN,
        PENDING_EXTERNAL,
        RESOLVED
    }

    enum Decision {
        KEEP_FIRST,
        KEEP_SECOND,
        KEEP_BOTH
    }

    /** What the second registration would be. */
    record Second(String ethnicity, String group, String householdDivision) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int score;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> reasons;

    private UUID firstVoter;
    private String firstUnit;
    private String secondUnit;
    private String secondName;

    @JdbcTypeCode(SqlTypes.JSON)
    private Second second;

    private byte[] citizenId;
    private byte[] address;
    private byte[] phone;

    @Column(name = "import")
    private UUID importId;

    private long line;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String reason;
    private String decidedBy;
    private Instant decidedAt;

    protected Duplicate() {} // Hibernate

    /** @throws Refusal 409 if it is settled; 422 if both shall stay although the number is the same */
    void resolve(Decision how, String why, String by, Instant now) {
        if (status == Status.RESOLVED) {
            throw Refusal.conflict("duplicate-resolved", "该重登已处理", "it was settled as " + decision);
        }
        if (how == Decision.KEEP_BOTH && kind == Kind.SAME_ID) {
            throw Refusal.broken(List.of(ONCE.hard("公民身份号码相同的，每一选民只能在一个选区登记。").field("decision")));
        }
        status = Status.RESOLVED;
        decision = how;
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }

    RelocateVoter.Place secondPlace() {
        return new RelocateVoter.Place(
                secondUnit, secondName, second.ethnicity(), second.group(), second.householdDivision(), address, phone);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Kind kind() {
        return kind;
    }

    Status status() {
        return status;
    }

    int score() {
        return score;
    }

    List<String> reasons() {
        return reasons;
    }

    UUID firstVoter() {
        return firstVoter;
    }

    String firstUnit() {
        return firstUnit;
    }

    String secondUnit() {
        return secondUnit;
    }

    String secondName() {
        return secondName;
    }

    byte[] citizenId() {
        return citizenId;
    }

    UUID importId() {
        return importId;
    }

    long line() {
        return line;
    }

    Decision decision() {
        return decision;
    }

    String reason() {
        return reason;
    }
}
