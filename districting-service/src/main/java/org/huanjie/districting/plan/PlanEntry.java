package org.huanjie.districting.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.huanjie.kit.access.Caller;

/** One line of a plan's history (办理记录): who did what and when. Lines are added only; what takes a step back is a line itself. */
@Entity
@Immutable
@Table(name = "plan_entry")
class PlanEntry {
    /** What was done. */
    enum Kind {
        CREATED("起草方案"),
        DISTRICT_PUT("划定选区"),
        DISTRICT_REMOVED("撤销选区"),
        UNITS_MOVED("调整单位"),
        PROPOSED("生成选区"),
        UNITS_FOLLOWED("随区划变动调整"),
        UNDONE("撤销一步"),
        REDONE("恢复一步"),
        SUBMITTED("提交"),
        RETURNED("退回"),
        APPROVED("批准"),
        PUBLISHED("公布"),
        SUPERSEDED("被取代");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As a clerk calls it. */
        String title() {
            return title;
        }

        /** Whether it changed districts and can be taken back; what followed the divisions cannot. */
        boolean isEdit() {
            return this == DISTRICT_PUT || this == DISTRICT_REMOVED || this == UNITS_MOVED || this == PROPOSED;
        }
    }

    @Id
    private UUID id;

    private UUID plan;
    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String sub;
    private String name;
    private Instant at;
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanChange change;

    private Integer undoes;

    protected PlanEntry() {} // Hibernate

    /**
     * @param number of the line in the plan's history: 1, 2 …
     * @param reason as given where a reason was; null
     * @param change of districts, null where there was none
     * @param undoes number of the line that is taken back or made again by this one; null
     */
    PlanEntry(
            UUID id,
            UUID plan,
            int number,
            Kind kind,
            Caller by,
            Instant at,
            String reason,
            PlanChange change,
            Integer undoes) {
        this.id = id;
        this.plan = plan;
        this.number = number;
        this.kind = kind;
        this.sub = by.sub();
        this.name = by.name();
        this.at = at;
        this.reason = reason;
        this.change = change;
        this.undoes = undoes;
    }

    UUID plan() {
        return plan;
    }

    int number() {
        return number;
    }

    Kind kind() {
        return kind;
    }

    String sub() {
        return sub;
    }

    String name() {
        return name;
    }

    Instant at() {
        return at;
    }

    String reason() {
        return reason;
    }

    PlanChange change() {
        return change;
    }

    Integer undoes() {
        return undoes;
    }
}
