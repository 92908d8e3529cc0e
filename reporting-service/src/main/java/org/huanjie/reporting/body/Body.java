package org.huanjie.reporting.body;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.reporting.division.Divisions.Division;

/** A body of an election: who acts, and by whose decision. */
@Entity
@Table(name = "body")
class Body {
    static final Rule COUNTY_COMMITTEE = new Rule("R-01", "BODY_COUNTY_COMMITTEE", "选举法 art. 9, 10");
    static final Rule TOWNSHIP_COMMITTEE = new Rule("R-02", "BODY_TOWNSHIP_COMMITTEE", "选举法 art. 9, 10");

    @Id
    private UUID id;

    @Version
    private long version;

    private String election;
    private String division;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    private String name;

    @Embedded
    private Appointment appointment;

    private String recordedBy;

    protected Body() {} // Hibernate

    private Body(
            UUID id,
            String election,
            String division,
            BodyKind kind,
            String name,
            Appointment appointment,
            String recordedBy) {
        this.id = id;
        this.version = 1;
        this.election = election;
        this.division = division;
        this.kind = kind;
        this.name = name;
        this.appointment = appointment;
        this.recordedBy = recordedBy;
    }

    /**
     * Records a body.
     *
     * @param place the division below the county, or null for the county itself
     * @throws Refusal 422 if a committee lacks its appointment or stands at the wrong place
     */
    static Body record(
            UUID id,
            String election,
            String division,
            Division place,
            BodyKind kind,
            String name,
            Appointment appointment,
            String recordedBy) {
        if (kind == BodyKind.COUNTY_ELECTION_COMMITTEE && (division.length() != 6 || !appointment.isWhole())) {
            throw Refusal.broken(List.of(COUNTY_COMMITTEE
                    .hard("县选举委员会尚未由县人大常委会任命，不能办理该事项。")
                    .subject(division)
                    .remedy("登记任命决定的机关、日期和文号")));
        }
        boolean township = division.length() == 9 && place != null && !place.isSubdistrict();
        if (kind == BodyKind.TOWNSHIP_ELECTION_COMMITTEE && !(township && appointment.isWhole())) {
            throw Refusal.broken(List.of(
                    TOWNSHIP_COMMITTEE.hard("乡镇选举委员会须由县人大常委会任命；街道不设乡级选举委员会。").subject(division)));
        }
        return new Body(id, election, division, kind, name, appointment, recordedBy);
    }

    /** The finding that refuses a second committee of the same election and division. */
    Finding secondOne() {
        return kind == BodyKind.COUNTY_ELECTION_COMMITTEE
                ? COUNTY_COMMITTEE.hard("本次选举的县选举委员会已经登记，不能重复设立。").subject(division)
                : TOWNSHIP_COMMITTEE.hard("该乡镇的选举委员会已经登记，不能重复设立。").subject(division);
    }

    String county() {
        return division.substring(0, 6);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String election() {
        return election;
    }

    String division() {
        return division;
    }

    BodyKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    /** Nothing of it where the body was not made by a decision. */
    Appointment appointment() {
        return Optional.ofNullable(appointment).orElse(new Appointment(null, null, null));
    }
}
