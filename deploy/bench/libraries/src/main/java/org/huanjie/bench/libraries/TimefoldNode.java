package org.huanjie.bench.libraries;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

/** A node and the district it is in. */
@PlanningEntity
public final class TimefoldNode {
    @PlanningId
    private Integer number;

    @PlanningVariable
    private Integer district;

    public TimefoldNode() {}

    TimefoldNode(int number, int district) {
        this.number = number;
        this.district = district;
    }

    int number() {
        return number;
    }

    int district() {
        return district;
    }
}
