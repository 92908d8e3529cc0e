package org.huanjie.districting.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huanjie.districting.division.PlanEffect.DistrictEffect;

/** Districts with their figures at one moment, kept to be held against those of another. */
final class PlanFigures {
    private record Figures(UUID id, int number, String name, List<String> units, int population, BigDecimal deviation) {
        boolean differs(Figures other) {
            return other == null
                    || !name.equals(other.name)
                    || !units.equals(other.units)
                    || population != other.population;
        }
    }

    private final Map<UUID, Figures> districts = new LinkedHashMap<>();

    private PlanFigures() {}

    /** @param drawn districts on the measured ground */
    static PlanFigures of(PlanReview.Measured measured, List<PlannedDistrict> drawn) {
        PlanFigures figures = new PlanFigures();
        for (PlannedDistrict district : drawn) {
            figures.districts.put(
                    district.id(),
                    new Figures(
                            district.id(),
                            district.number(),
                            PlanDistrictView.nameOf(district, measured.terrain()),
                            district.units(),
                            measured.terrain().population(district.units()),
                            district.seats() == 0
                                    ? BigDecimal.ZERO
                                    : measured.deviation(district).fraction()));
        }
        return figures;
    }

    BigDecimal maxDeviation() {
        return districts.values().stream()
                .map(figures -> figures.deviation().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    Set<String> units() {
        Set<String> units = new HashSet<>();
        districts.values().forEach(figures -> units.addAll(figures.units()));
        return units;
    }

    /** The districts that change from these figures to others. */
    List<DistrictEffect> against(PlanFigures after) {
        List<DistrictEffect> effects = new ArrayList<>();
        for (Figures was : districts.values()) {
            Figures is = after.districts.get(was.id());
            if (was.differs(is)) {
                effects.add(new DistrictEffect(
                        was.id(),
                        was.number(),
                        was.name(),
                        is == null ? null : is.name(),
                        was.units(),
                        is == null ? List.of() : is.units(),
                        was.population(),
                        is == null ? 0 : is.population(),
                        was.deviation(),
                        is == null ? null : is.deviation()));
            }
        }
        return effects;
    }
}
