package org.huanjie.registration.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.voter.LockVoter;

/**
 * A qualification certificate (选民资格证明): says to another committee that somebody is a voter and does not vote at home this
 * time. While it is out the registration at home is locked; it ends by being used, or otherwise, and then home is free again.
 */
@Entity
@Table(name = "certificate")
class Certificate {
    static final Rule SEPARATED = new Rule("R-49", "REG_SEPARATED", "直接选举若干规定 art. 9");

    @Schema(name = "CertificateStatus")
    enum Status {
        ISSUED,
        USED,
        RETURNED,
        REFUSED,
        VOID,
        EXPIRED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String checkCode;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String election;
    private UUID voter;
    private byte[] citizenIndex;
    private String home;
    private String target;
    private String issuedBy;
    private LocalDate issuedOn;
    private LocalDate expires;
    private String endedBy;
    private LocalDate endedOn;
    private String reason;
    private UUID targetVoter;
    private String targetUnit;

    protected Certificate() {} // Hibernate

    /**
     * @param target  the division whose committee it is addressed to
     * @param expires the last day it can be used: the election day
     */
    static Certificate issue(
            UUID id,
            CertificateNumber number,
            String election,
            LockVoter.Locked voter,
            String target,
            String by,
            LocalDate on,
            LocalDate expires) {
        Certificate certificate = new Certificate();
        certificate.id = id;
        certificate.number = number.text();
        certificate.checkCode = number.checkCode();
        certificate.status = Status.ISSUED;
        certificate.election = election;
        certificate.voter = voter.voter();
        certificate.citizenIndex = voter.citizenIndex();
        certificate.home = voter.unit();
        certificate.target = target;
        certificate.issuedBy = by;
        certificate.issuedOn = on;
        certificate.expires = expires;
        return certificate;
    }

    /** The holder is registered at the target now. */
    void use(UUID registered, String unit, String by, LocalDate on) {
        end(Status.USED, null, by, on);
        targetVoter = registered;
        targetUnit = unit;
    }

    /**
     * @param how not {@link Status#USED}
     * @param why null where none is asked for
     * @throws Refusal 409 if it has ended before
     */
    void end(Status how, String why, String by, LocalDate on) {
        requireOut();
        status = how;
        reason = why;
        endedBy = by;
        endedOn = on;
    }

    /** @throws Refusal 409 unless it is out */
    void requireOut() {
        if (status != Status.ISSUED) {
            throw Refusal.conflict("certificate-ended", "该选民资格证明%s".formatted(word()), "it is " + status);
        }
    }

    /** What has become of it, Chinese. */
    String word() {
        return switch (status) {
            case ISSUED -> "已开具";
            case USED -> "已使用";
            case RETURNED -> "已交回";
            case REFUSED -> "未被接收";
            case VOID -> "已作废";
            case EXPIRED -> "已过期";
        };
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    String checkCode() {
        return checkCode;
    }

    Status status() {
        return status;
    }

    String election() {
        return election;
    }

    UUID voter() {
        return voter;
    }

    /** The unit that the voter was registered in. */
    String home() {
        return home;
    }

    /** Nine digits: whose committee answers for it. */
    String issuer() {
        return home.substring(0, 9);
    }

    String target() {
        return target;
    }

    String issuedBy() {
        return issuedBy;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate expires() {
        return expires;
    }

    /** Null while it is out. */
    LocalDate endedOn() {
        return endedOn;
    }

    String reason() {
        return reason;
    }

    /** The registration at the target; null unless used. */
    UUID targetVoter() {
        return targetVoter;
    }

    String targetUnit() {
        return targetUnit;
    }
}
