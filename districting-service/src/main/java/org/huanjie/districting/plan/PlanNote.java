package org.huanjie.districting.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.huanjie.kit.access.Caller;

/** What somebody wrote beside a plan, or beside one of its districts (备注); it changes nothing in the plan. */
@Entity
@Immutable
@Table(name = "plan_note")
class PlanNote {
    @Id
    private UUID id;

    private UUID plan;
    private int planVersion;
    private UUID district;
    private Integer districtNumber;
    private String text;
    private String sub;
    private String name;
    private String role;
    private Instant at;

    protected PlanNote() {} // Hibernate

    /** @param district null for a note on the plan as a whole */
    PlanNote(UUID id, Plan plan, PlannedDistrict district, String text, Caller by, Instant at) {
        this.id = id;
        this.plan = plan.id();
        this.planVersion = plan.number();
        this.district = district == null ? null : district.id();
        this.districtNumber = district == null ? null : district.number();
        this.text = text;
        this.sub = by.sub();
        this.name = by.name();
        this.role = Drafters.roleOf(by, plan.level());
        this.at = at;
    }

    UUID id() {
        return id;
    }

    UUID plan() {
        return plan;
    }

    int planVersion() {
        return planVersion;
    }

    /** The district's id, which it keeps in later versions; null: the plan as a whole. */
    UUID district() {
        return district;
    }

    /** The district's number when the note was written. */
    Integer districtNumber() {
        return districtNumber;
    }

    String text() {
        return text;
    }

    String sub() {
        return sub;
    }

    String name() {
        return name;
    }

    String role() {
        return role;
    }

    Instant at() {
        return at;
    }
}
