package org.huanjie.nomination.deputy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;

/** Somebody elected in a district, as certified. */
@Entity
@Table(name = "deputy")
public class Deputy {
    @Id
    private UUID id;

    private String county;
    private String election;

    @Enumerated(EnumType.STRING)
    private Level level;

    private String division;
    private UUID district;
    private UUID candidate;
    private UUID voter;
    private String name;
    private int round;
    private LocalDate electedOn;

    protected Deputy() {} // Hibernate

    /** @param candidate null for somebody written in */
    public static Deputy elected(
            UUID id, District district, UUID candidate, UUID voter, String name, LocalDate electedOn) {
        Deputy deputy = new Deputy();
        deputy.id = id;
        deputy.county = district.county();
        deputy.election = district.election();
        deputy.level = district.level();
        deputy.division = district.division();
        deputy.district = district.id();
        deputy.candidate = candidate;
        deputy.voter = voter;
        deputy.name = name;
        deputy.round = district.round();
        deputy.electedOn = electedOn;
        return deputy;
    }

    UUID id() {
        return id;
    }

    String election() {
        return election;
    }

    Level level() {
        return level;
    }

    String division() {
        return division;
    }

    UUID district() {
        return district;
    }

    String name() {
        return name;
    }

    int round() {
        return round;
    }

    LocalDate electedOn() {
        return electedOn;
    }
}
