package org.huanjie.registration.voter;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.voter.Voter.Qualification;
import org.huanjie.registration.voter.Voter.Status;

/** Whether a registration stands, and why not: it stays known with its reason. */
@Embeddable
class Standing {
    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Qualification qualification;

    private String removedFor;
    private LocalDate removedOn;
    private String addedFor;

    /** As somebody begins who is registered. */
    Standing() {
        status = Status.ACTIVE;
        qualification = Qualification.QUALIFIED;
    }

    void remove(RemovalReason reason, LocalDate on) {
        requireLive();
        status = Status.REMOVED;
        qualification = reason.leaves();
        removedFor = reason.name();
        removedOn = on;
    }

    void restore(RestorationReason reason) {
        requireRemoved();
        status = Status.ACTIVE;
        qualification = Qualification.QUALIFIED;
        removedFor = null;
        removedOn = null;
        addedFor = reason.name();
    }

    /** The citizen's certificate is out. */
    void lock() {
        requireActive();
        status = Status.LOCKED_BY_CERTIFICATE;
    }

    /** The certificate has ended, and the citizen is still here. */
    void unlock() {
        status = Status.ACTIVE;
    }

    /** @throws Refusal 409 if somebody took it out, or the citizen's certificate is out */
    void requireActive() {
        requireLive();
        if (status == Status.LOCKED_BY_CERTIFICATE) {
            throw Refusal.conflict("voter-locked", "该选民已开具选民资格证明，交回或者作废后才能办理", "locked by a certificate");
        }
    }

    /** @throws Refusal 409 if somebody took it out */
    void requireLive() {
        if (!live()) {
            throw Refusal.conflict("voter-removed", "该选民已除名", "the registration was removed on " + removedOn);
        }
    }

    /** @throws Refusal 409 if nobody took it out */
    void requireRemoved() {
        if (live()) {
            throw Refusal.conflict("voter-not-removed", "该选民未被除名", "the registration is " + status);
        }
    }

    boolean live() {
        return status != Status.REMOVED;
    }

    Status status() {
        return status;
    }

    Qualification qualification() {
        return qualification;
    }

    String removedFor() {
        return removedFor;
    }
}
