package org.huanjie.reporting.body;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;

/** A person in a body, from an appointment to a resignation. */
@Entity
@Table(name = "member")
class Member {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID body;
    private String name;
    private UUID voter;

    @Enumerated(EnumType.STRING)
    private Position position;

    private LocalDate since;
    private LocalDate resignedOn;

    @Column(name = "resignation_paper")
    private String resignationPaper;

    protected Member() {} // Hibernate

    Member(UUID id, UUID body, String name, UUID voter, Position position, LocalDate since) {
        this.id = id;
        this.version = 1;
        this.body = body;
        this.name = name;
        this.voter = voter;
        this.position = position;
        this.since = since;
    }

    BodyEvent.MemberAppointed appointed(Body of) {
        return new BodyEvent.MemberAppointed(
                of.county(), of.election(), version, of.id(), of.kind(), of.division(), id, voter, since);
    }

    /**
     * Leaves the body; from then on the person may be listed as a candidate.
     *
     * @throws Refusal 409 if resigned before, 422 for a day before the appointment
     */
    BodyEvent.MemberResigned resign(Body from, LocalDate on, String paper) {
        if (resignedOn != null) {
            throw Refusal.conflict("member-resigned", "该组成人员已经辞职", "resigned on " + resignedOn);
        }
        if (on.isBefore(since)) {
            throw Refusal.unprocessable("invalid-date", "辞职日期早于任职日期", "appointed on " + since)
                    .violation("on", "不早于任职日期");
        }
        resignedOn = on;
        resignationPaper = paper;
        return new BodyEvent.MemberResigned(
                from.county(), from.election(), version + 1, from.id(), from.kind(), from.division(), id, voter, on);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID body() {
        return body;
    }

    String name() {
        return name;
    }

    Optional<UUID> voter() {
        return Optional.ofNullable(voter);
    }

    Position position() {
        return position;
    }

    LocalDate since() {
        return since;
    }

    Optional<LocalDate> resignedOn() {
        return Optional.ofNullable(resignedOn);
    }

    Optional<String> resignationPaper() {
        return Optional.ofNullable(resignationPaper);
    }
}
