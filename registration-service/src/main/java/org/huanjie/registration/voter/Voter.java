package org.huanjie.registration.voter;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;

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
    private byte[] citizenNear;
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

    @Embedded
    private Standing standing;

    @Embedded
    private Scrutiny scrutiny;

    @Column(name = "import")
    private UUID importId;

    protected Voter() {} // Hibernate

    /** Registers a citizen at a place of a unit. */
    static Voter registered(
            UUID id, CitizenId citizen, byte[] sealedId, byte[] index, VoterDetails details, int place, String by) {
        Voter voter = new Voter();
        voter.id = id;
        voter.version = 1;
        voter.place = place;
        voter.citizenId = sealedId;
        voter.citizenIndex = index;
        voter.sex = citizen.sex();
        voter.birthDate = citizen.birthDate();
        voter.standing = new Standing();
        voter.scrutiny = new Scrutiny();
        voter.unit = details.unit();
        voter.take(details, by);
        return voter;
    }

    /** Lets numbers that differ in one part be found, by keyed hashes. */
    void near(byte[] hashes) {
        citizenNear = hashes;
    }

    /** Puts other details in place of those known; whoever entered before, this person did now, and a review is due again. */
    void change(VoterDetails details, String by) {
        standing.requireActive();
        take(details, by);
    }

    private void take(VoterDetails details, String by) {
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
        scrutiny.entered(details.findings(), by);
    }

    /** Moves within its township or county: another unit, the last place there. */
    void move(String toUnit, int toPlace) {
        standing.requireActive();
        unit = toUnit;
        place = toPlace;
    }

    /**
     * Another person than the one who entered has looked at what was odd, and found it right.
     *
     * @throws Refusal 409 {@code same-person} comes from the use case; here 409 if there is nothing to check
     */
    void check() {
        standing.requireLive();
        scrutiny.check();
    }

    /** Takes a registration out; it stays known with its reason. */
    void remove(RemovalReason reason, LocalDate on, AdjustVoter.Hands hands) {
        standing.remove(reason, on);
        scrutiny.handled(hands);
    }

    /** Puts a removed one back where it was. */
    void restore(RestorationReason reason, AdjustVoter.Hands hands) {
        standing.restore(reason);
        scrutiny.handled(hands);
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
        return standing.live();
    }

    String group() {
        return group;
    }

    public byte[] citizenId() {
        return citizenId;
    }

    byte[] citizenIndex() {
        return citizenIndex;
    }

    String sex() {
        return sex;
    }

    public LocalDate birthDate() {
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

    Standing standing() {
        return standing;
    }

    Scrutiny scrutiny() {
        return scrutiny;
    }

    VoterDetails details() {
        return new VoterDetails(
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
                scrutiny.findings());
    }
}
