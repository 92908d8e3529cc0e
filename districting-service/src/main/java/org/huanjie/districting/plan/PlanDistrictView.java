package org.huanjie.districting.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A district of a plan with its figures. @param deviation a fraction: 0.182 is +18.2 % */
record PlanDistrictView(
        UUID id,
        int number,
        String name,
        DistrictBasis basis,
        int seats,
        List<String> units,
        int population,
        BigDecimal populationPerDeputy,
        BigDecimal deviation) {
    private static final int NAMED = 3;

    static PlanDistrictView of(PlannedDistrict district, PlanReview.Measured measured) {
        int population = measured.terrain().population(district.units());
        return new PlanDistrictView(
                district.id(),
                district.number(),
                nameOf(district, measured.terrain()),
                measured.terrain().basis(district.units()),
                district.seats(),
                district.units(),
                population,
                perDeputy(population, district.seats()),
                district.seats() == 0 ? null : measured.deviation(district).fraction());
    }

    static BigDecimal perDeputy(int population, int seats) {
        return seats == 0
                ? null
                : BigDecimal.valueOf(population).divide(BigDecimal.valueOf(seats), 1, RoundingMode.HALF_UP);
    }

    /** Its own name, else the usual one of number and units. */
    static String nameOf(PlannedDistrict district, Terrain terrain) {
        if (district.name() != null && !district.name().isBlank()) {
            return district.name();
        }
        String units = district.units().stream()
                .filter(terrain::knows)
                .limit(NAMED)
                .map(terrain::name)
                .collect(Collectors.joining("、"));
        return "第%d选区（%s%s）"
                .formatted(district.number(), units, district.units().size() > NAMED ? "等" : "");
    }
}
