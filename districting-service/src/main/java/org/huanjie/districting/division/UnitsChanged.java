package org.huanjie.districting.division;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.huanjie.kit.problem.Finding;

/**
 * What became of units, or would.
 *
 * @param dryRun   nothing was changed
 * @param division the unit that was split, or that goes on
 * @param units    its parts, or those that ended in it
 * @param plans    what it does to plans
 * @param version  of the division
 */
record UnitsChanged(
        boolean dryRun,
        DivisionView division,
        List<DivisionView> units,
        List<PlanEffect> plans,
        List<Finding> findings,
        @JsonIgnore long version) {
    static UnitsChanged of(
            boolean dryRun,
            DivisionView division,
            List<DivisionView> units,
            OnDivisions.Followed followed,
            long version) {
        return new UnitsChanged(dryRun, division, units, followed.plans(), followed.findings(), version);
    }
}
