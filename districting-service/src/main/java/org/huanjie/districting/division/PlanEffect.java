package org.huanjie.districting.division;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a change of divisions does to a plan.
 *
 * @param version      of the plan among those of its congress
 * @param statusBefore before the change: an open plan whose units go is a draft again
 * @param districts    those that change
 * @param message      what becomes of the plan, and what is to be done, Chinese
 */
public record PlanEffect(
        UUID plan,
        String election,
        String level,
        String division,
        int version,
        String statusBefore,
        String status,
        BigDecimal maxDeviationBefore,
        BigDecimal maxDeviation,
        List<DistrictEffect> districts,
        String message) {

    /**
     * What it does to a district. A published plan holds as it was drawn; "after" is then what an amendment would begin with.
     *
     * @param name null where no unit of the district is left
     */
    public record DistrictEffect(
            UUID id,
            int number,
            String nameBefore,
            String name,
            List<String> unitsBefore,
            List<String> units,
            int populationBefore,
            int population,
            BigDecimal deviationBefore,
            BigDecimal deviation) {}
}
