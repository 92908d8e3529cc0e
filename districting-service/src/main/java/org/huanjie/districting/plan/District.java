package org.huanjie.districting.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.huanjie.districting.election.Level;

/** A district of the published plan, public. */
@Entity
@Table(name = "district")
class District {
    @Id
    private UUID id;

    private UUID plan;
    private String election;

    @Enumerated(EnumType.STRING)
    private Level level;

    private String division;
    private int number;
    private String name;

    @Enumerated(EnumType.STRING)
    private DistrictBasis basis;

    private int seats;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> units;

    private int population;
    private int planVersion;

    protected District() {} // Hibernate

    District(UUID id) {
        this.id = id;
    }

    /** Takes what a newly published plan says of it. */
    void take(Plan plan, PlannedDistrict planned, String name, DistrictBasis basis, int population) {
        this.plan = plan.id();
        this.election = plan.election();
        this.level = plan.level();
        this.division = plan.division();
        this.number = planned.number();
        this.name = name;
        this.basis = basis;
        this.seats = planned.seats();
        this.units = planned.units();
        this.population = population;
        this.planVersion = plan.number();
    }

    UUID id() {
        return id;
    }

    UUID plan() {
        return plan;
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

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    DistrictBasis basis() {
        return basis;
    }

    int seats() {
        return seats;
    }

    List<String> units() {
        return units;
    }

    int population() {
        return population;
    }

    /** The district's own version too: it changes with plans only. */
    int planVersion() {
        return planVersion;
    }
}
