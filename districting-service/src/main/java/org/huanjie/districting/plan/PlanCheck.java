package org.huanjie.districting.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;

/** What the law says of a plan: the findings with their figures. What would mend them {@link Remedies} looks for. */
class PlanCheck {
    static final Rule SEATS = new Rule("R-27", "DIST_SEATS_1_3", "选举法 art. 25");
    static final Rule BASIS = new Rule("R-28", "DIST_BASIS", "选举法 art. 25");
    static final Rule EQUAL = new Rule("R-29", "DIST_EQUAL_POP", "选举法 art. 26");
    static final Rule BY_POPULATION = new Rule("R-30", "DIST_BY_POPULATION", "选举法 art. 15, 26");
    static final Rule NESTING = new Rule("R-31", "DIST_NESTING", "practice");
    static final Rule COMPLETE = new Rule("R-32", "DIST_COMPLETE", "选举法 art. 25");
    static final Rule UPPER = new Rule("R-34", "DIST_UPPER_UNITS", "直接选举若干规定 art. 7");
    static final Rule SUM = new Rule("R-18", "ALLOC_SUM", "选举法 art. 15, 25");

    private final Terrain terrain;
    private final int seatsToPlace;
    private final int warnPercent;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param seatsToPlace in this plan: the congress's without the reserved ones
     * @param warnPercent  rule {@code deviationWarn}
     */
    PlanCheck(Terrain terrain, int seatsToPlace, int warnPercent) {
        this.terrain = terrain;
        this.seatsToPlace = seatsToPlace;
        this.warnPercent = warnPercent;
    }

    /** @param others published districts of the other level, for nesting; empty where there are none */
    List<Finding> of(
            List<PlannedDistrict> districts,
            Collection<? extends Collection<String>> others,
            boolean othersAreTownship) {
        districts.forEach(this::seats);
        complete(districts);
        sum(districts);
        districts.forEach(this::equal);
        districts.forEach(this::together);
        if (othersAreTownship) {
            others.forEach(units -> nesting(units, districts));
        } else {
            districts.forEach(district -> insideOne(district, others));
        }
        return List.copyOf(findings);
    }

    private void seats(PlannedDistrict district) {
        if (district.seats() < 1 || district.seats() > 3) {
            findings.add(SEATS.hard("每一选区应选代表一名至三名，本选区为%d名。".formatted(district.seats()))
                    .subject(district.number())
                    .figure("seats", district.seats())
                    .remedy(district.seats() > 3 ? "将本选区分为两个以上选区" : "为本选区分配名额或并入相邻选区"));
        }
    }

    private void complete(List<PlannedDistrict> districts) {
        Map<String, Integer> first = new HashMap<>();
        for (PlannedDistrict district : districts) {
            for (String unit : district.units()) {
                Integer other = first.putIfAbsent(unit, district.number());
                if (terrain.isApart(unit)) {
                    findings.add(UPPER.hard("%s不属于县级以下领导，其职工只参加县级选举，不划入乡级选区。".formatted(terrain.name(unit)))
                            .subject(unit)
                            .remedy("从乡级选区中移出该单位"));
                } else if (!terrain.knows(unit)) {
                    findings.add(
                            COMPLETE.hard("单位%s不存在或者已有下级单位。".formatted(unit)).subject(unit));
                } else if (other != null) {
                    findings.add(
                            COMPLETE.hard("%s同时划入第%d选区、第%d选区。".formatted(terrain.name(unit), other, district.number()))
                                    .subject(unit));
                }
            }
        }
        TreeSet<String> left = new TreeSet<>(terrain.codes());
        left.removeAll(first.keySet());
        for (String unit : left) {
            findings.add(COMPLETE.hard("%s未划入任何选区。".formatted(terrain.name(unit)))
                    .subject(unit)
                    .figure("population", terrain.population(List.of(unit)))
                    .remedy("将该单位划入相邻选区"));
        }
    }

    private void sum(List<PlannedDistrict> districts) {
        int sum = districts.stream().mapToInt(PlannedDistrict::seats).sum();
        if (sum != seatsToPlace) {
            findings.add(
                    SUM.hard("名额分配合计%d名，与核定名额%d名不符，相差%d名。".formatted(sum, seatsToPlace, Math.abs(seatsToPlace - sum)))
                            .figure("sum", sum)
                            .figure("seats", seatsToPlace)
                            .remedy(
                                    sum < seatsToPlace
                                            ? "再分配%d名".formatted(seatsToPlace - sum)
                                            : "减少%d名".formatted(sum - seatsToPlace)));
        }
    }

    private void equal(PlannedDistrict district) {
        if (district.seats() < 1 || seatsToPlace < 1) {
            return;
        }
        Deviation deviation = deviation(district);
        if (deviation.exceeds(warnPercent)) {
            long each = Math.round((double) deviation.population() / district.seats());
            String percent = deviation.fraction().movePointRight(2).setScale(2).toPlainString();
            findings.add(
                    EQUAL.warn("本选区每一代表所代表的人口数为%d人，偏离平均数%s%%，超过提示线%d%%，请核实并说明理由。".formatted(each, percent, warnPercent))
                            .subject(district.number())
                            .figure("population", deviation.population())
                            .figure("seats", district.seats())
                            .figure("deviation", deviation.fraction())
                            .figure("limit", warnPercent));
        }
    }

    Deviation deviation(PlannedDistrict district) {
        return new Deviation(
                terrain.population(district.units()), district.seats(), terrain.population(), seatsToPlace);
    }

    private void together(PlannedDistrict district) {
        int pieces = terrain.pieces(district.units()).size();
        if (pieces > 1) {
            findings.add(BASIS.warn("第%d选区的单位不相连，请核实。".formatted(district.number()))
                    .subject(district.number())
                    .figure("pieces", pieces)
                    .remedy("按相邻关系重新组合"));
        }
    }

    private void nesting(Collection<String> townshipUnits, List<PlannedDistrict> districts) {
        List<Integer> crossed = districts.stream()
                .filter(district -> district.units().stream().anyMatch(townshipUnits::contains))
                .map(PlannedDistrict::number)
                .toList();
        if (crossed.size() > 1) {
            findings.add(NESTING.warn("一个乡级选区的范围跨越第%d、第%d县级选区，不便于同步投票，请核实。".formatted(crossed.get(0), crossed.get(1)))
                    .subject(crossed.get(0))
                    .figure("districts", crossed)
                    .remedy("将该乡级选区的单位划入同一县级选区"));
        }
    }

    private void insideOne(PlannedDistrict township, Collection<? extends Collection<String>> counties) {
        long crossed = counties.stream()
                .filter(units -> township.units().stream().anyMatch(units::contains))
                .count();
        if (crossed > 1) {
            findings.add(NESTING.warn("乡级选区%d的范围跨越两个县级选区，不便于同步投票，请核实。".formatted(township.number()))
                    .subject(township.number())
                    .figure("countyDistricts", crossed)
                    .remedy("按县级选区的界线分开"));
        }
    }
}
