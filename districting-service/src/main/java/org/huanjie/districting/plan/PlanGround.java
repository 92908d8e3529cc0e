package org.huanjie.districting.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The ground a plan stands on. A draft's is the divisions as they are; from its submission on a plan is measured by the names,
 * figures and borders it was submitted with. An open plan whose units go is adapted and a draft again, and remembers that.
 */
@Entity
@Table(name = "plan_ground")
class PlanGround {
    /**
     * That an open plan was adapted.
     *
     * @param words 河口村已于2026-10-01拆分为…
     * @param was   its status before
     */
    record Adapted(LocalDate on, String unit, String words, Plan.Status was) {}

    @Id
    private UUID plan;

    @JdbcTypeCode(SqlTypes.JSON)
    private GroundMemory units;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Adapted> changes;

    protected PlanGround() {} // Hibernate

    PlanGround(UUID plan) {
        this.plan = plan;
        this.changes = List.of();
    }

    /** It is submitted as it stands: what it was adapted to before has been seen. */
    void keep(GroundMemory ground) {
        units = ground;
        changes = List.of();
    }

    /** It is a draft again. */
    void release() {
        units = null;
    }

    void adapted(List<Adapted> more) {
        List<Adapted> all = new ArrayList<>(changes);
        all.addAll(more);
        changes = List.copyOf(all);
    }

    /** Null for a draft. */
    GroundMemory units() {
        return units;
    }

    List<Adapted> changes() {
        return changes;
    }
}
