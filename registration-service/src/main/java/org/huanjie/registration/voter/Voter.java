package org.huanjie.registration.voter;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.jsonb.Json;

/**
 * A registration (选民登记): permanent, in one unit (选举单位). The citizen's number, address and phone are kept encrypted; what is
 * here of them is their sealed form.
 */
@Entity
@Table(name = "voter")
public class Voter {
    enum Basis {
        HOUSEHOLD,
        UNIT,
        SCHOOL,
        CERTIFICATE
    }

    enum Review {
        DRAFT,
        CHECKED,
        APPROVED
    }

    enum Status {
        ACTIVE,
        LOCKED_BY_CERTIFICATE,
        REMOVED
    }

    enum Qualification {
        QUALIFIED,
        DEPRIVED,
        SUSPENDED,
        NOT_LISTED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String unit;
    private int place;

    @Column(name = "voter_group")
    private String group;

    private String name;
    private byte[] citizenId;
    private byte[] citizenIndex;
    private String sex;
    private LocalDate birthDate;
    private String ethnicity;
    private String householdDivision;
    private byte[] address;
    private byte[] addressIndex;
    private byte[] phone;
    private byte[] phoneIndex;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private String certificate;
    private boolean away;

    @Enumerated(EnumType.STRING)
    private Review review;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Qualification qualification;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String findings;

    private boolean openFindings;
    private String removedFor;
    private LocalDate removedOn;
    private String addedFor;
    private String enteredBy;
    private String reviewedBy;
    private Instant reviewedAt;

    @Column(name = "import")
    private UUID importId;

    protected Voter() {} // Hibernate

    /** Registers a citizen at a place of a unit. */
    static Voter registered(
            UUID id, CitizenId citizen, byte[] sealedId, byte[] index, Details details, int place, String by) {
        Voter voter = new Voter();
        voter.id = id;
        voter.version = 1;
        voter.place = place;
        voter.citizenId = sealedId;
        voter.citizenIndex = index;
        voter.sex = citizen.sex();
        voter.birthDate = citizen.birthDate();
        voter.status = Status.ACTIVE;
        voter.qualification = Qualification.QUALIFIED;
        voter.unit = details.unit();
        voter.take(details, by);
        return voter;
    }

    /** Puts other details in place of those known; whoever entered before, this person did now, and a review is due again. */
    void change(Details details, String by) {
        requireLive();
        take(details, by);
    }

    private void take(Details details, String by) {
        name = details.name();
        ethnicity = details.ethnicity();
        group = details.group();
        householdDivision = details.householdDivision();
        address = details.address();
        addressIndex = details.addressIndex();
        phone = details.phone();
        phoneIndex = details.phoneIndex();
        basis = details.basis();
        certificate = details.certificate();
        away = details.away();
        findings = Json.write(details.findings());
        openFindings = Finding.anyHard(details.findings()) || Finding.anyWarn(details.findings());
        review = openFindings ? Review.DRAFT : Review.CHECKED;
        enteredBy = by;
    }

    /** Moves within its township or county: another unit, the last place there. */
    void move(String toUnit, int toPlace) {
        requireLive();
        unit = toUnit;
        place = toPlace;
    }

    /**
     * Another person than the one who entered has looked at what was odd, and found it right.
     *
     * @throws Refusal 409 {@code same-person} comes from the use case; here 409 if there is nothing to check
     */
    void check() {
        requireLive();
        if (review == Review.APPROVED) {
            throw Refusal.conflict("already-approved", "该选民已通过资格审查", "the review is APPROVED");
        }
        openFindings = false;
        review = Review.CHECKED;
    }

    private void requireLive() {
        if (status == Status.REMOVED) {
            throw Refusal.conflict("voter-removed", "该选民已除名", "the registration was removed on " + removedOn);
        }
    }

    /** Takes a registration out; it stays known with its reason. */
    void remove(RemovalReason reason, LocalDate on, AdjustVoter.Hands hands) {
        requireLive();
        status = Status.REMOVED;
        qualification = reason.leaves();
        removedFor = reason.name();
        removedOn = on;
        handled(hands);
    }

    /** Puts a removed one back where it was. */
    void restore(RestorationReason reason, AdjustVoter.Hands hands) {
        requireRemoved();
        status = Status.ACTIVE;
        qualification = Qualification.QUALIFIED;
        removedFor = null;
        removedOn = null;
        addedFor = reason.name();
        handled(hands);
    }

    private void handled(AdjustVoter.Hands hands) {
        openFindings = false;
        enteredBy = hands.enteredBy();
        review = Review.CHECKED;
        if (hands.approvedBy() != null) {
            review = Review.APPROVED;
            reviewedBy = hands.approvedBy();
            reviewedAt = hands.approvedAt();
        }
    }

    /** @throws Refusal 409 if nobody took it out */
    void requireRemoved() {
        if (status != Status.REMOVED) {
            throw Refusal.conflict("voter-not-removed", "该选民未被除名", "the registration is " + status);
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String county() {
        return unit.substring(0, 6);
    }

    public String unit() {
        return unit;
    }

    public String name() {
        return name;
    }

    public boolean live() {
        return status != Status.REMOVED;
    }

    String group() {
        return group;
    }

    byte[] citizenId() {
        return citizenId;
    }

    byte[] citizenIndex() {
        return citizenIndex;
    }

    String sex() {
        return sex;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    String ethnicity() {
        return ethnicity;
    }

    byte[] phone() {
        return phone;
    }

    byte[] address() {
        return address;
    }

    Basis basis() {
        return basis;
    }

    Review review() {
        return review;
    }

    Status status() {
        return status;
    }

    Qualification qualification() {
        return qualification;
    }

    String enteredBy() {
        return enteredBy;
    }

    String removedFor() {
        return removedFor;
    }

    Details details() {
        return new Details(
                name,
                ethnicity,
                unit,
                group,
                householdDivision,
                address,
                addressIndex,
                phone,
                phoneIndex,
                basis,
                certificate,
                away,
                findings());
    }

    List<Finding> findings() {
        return Json.read(findings, new TypeReference<>() {});
    }

    /** What a desk can change of a registration; address and phone in their sealed form. */
    record Details(
            String name,
            String ethnicity,
            String unit,
            String group,
            String householdDivision,
            byte[] address,
            byte[] addressIndex,
            byte[] phone,
            byte[] phoneIndex,
            Basis basis,
            String certificate,
            boolean away,
            List<Finding> findings) {
        /** Never a name in a log. */
        @Override
        public String toString() {
            return "details in " + unit;
        }
    }
}
