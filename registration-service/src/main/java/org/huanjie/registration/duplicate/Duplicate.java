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

/**
 * A citizen listed twice: the live registration, and either what a file says of the same citizen in another unit, or a second
 * live registration that may be the same citizen's. Only a person settles it. Between counties it is settled once both
 * counties' offices say the same; until then it waits for the other one's answer.
 */
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
    private UUID secondVoter;
    private String secondUnit;
    private String secondName;

    @JdbcTypeCode(SqlTypes.JSON)
    private Second second;

    private byte[] citizenId;
    private byte[] address;
    private byte[] phone;

    @Column(name = "import")
    private UUID importId;

    private Long line;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Enumerated(EnumType.STRING)
    private Decision proposal;

    private String proposedIn;
    private String reason;
    private String decidedBy;
    private Instant decidedAt;

    protected Duplicate() {} // Hibernate

    /**
     * Settles it, or, between counties, says how one county wants it settled.
     *
     * @param both whether whoever decides answers for both units
     * @param county whose office decides
     * @return whether it is settled now
     * @throws Refusal 409 if it is settled; 422 if both shall stay although the number is the same
     */
    boolean resolve(Decision how, String why, boolean both, String county, String by, Instant now) {
        if (status == Status.RESOLVED) {
            throw Refusal.conflict("duplicate-resolved", "该重登已处理", "it was settled as " + decision);
        }
        if (how == Decision.KEEP_BOTH && kind == Kind.SAME_ID) {
            throw Refusal.broken(List.of(ONCE.hard("公民身份号码相同的，每一选民只能在一个选区登记。").field("decision")));
        }
        reason = why;
        decidedBy = by;
        decidedAt = now;
        boolean agreed = how == proposal && !county.equals(proposedIn);
        if (both || !betweenCounties() || agreed) {
            status = Status.RESOLVED;
            decision = how;
            return true;
        }
        status = Status.PENDING_EXTERNAL;
        proposal = how;
        proposedIn = county;
        return false;
    }

    private boolean betweenCounties() {
        return !firstUnit.substring(0, 6).equals(secondUnit.substring(0, 6));
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

    /** Null where the second is a row of a file. */
    UUID secondVoter() {
        return secondVoter;
    }

    String firstUnit() {
        return firstUnit;
    }

    String secondUnit() {
        return secondUnit;
    }

    Second second() {
        return second;
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

    Long line() {
        return line;
    }

    Decision decision() {
        return decision;
    }

    /** How one of two counties wants it settled; null where nobody has said. */
    Decision proposal() {
        return proposal;
    }

    String proposedIn() {
        return proposedIn;
    }

    String reason() {
        return reason;
    }
}
