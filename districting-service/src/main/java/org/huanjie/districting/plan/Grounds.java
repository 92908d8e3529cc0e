package org.huanjie.districting.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.districting.division.Divisions;
import org.huanjie.districting.division.Succession;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;

/** On what ground plans stand, and what has become of it. */
@ApplicationScoped
class Grounds implements PanacheRepositoryBase<PlanGround, UUID> {
    static final Rule COMPLETE = PlanCheck.COMPLETE;
    static final Rule AFTER_NOTICE = AmendmentCheck.AFTER_NOTICE;

    private final Terrain.Surveyor surveyor;
    private final Divisions divisions;

    Grounds(Terrain.Surveyor surveyor, Divisions divisions) {
        this.surveyor = surveyor;
        this.divisions = divisions;
    }

    /** The ground by which a plan is measured: for a draft the divisions as they are, else as they were. */
    Terrain of(Plan plan) {
        if (plan.status() == Plan.Status.DRAFT) {
            return today(plan);
        }
        return findByIdOptional(plan.id())
                .map(PlanGround::units)
                .map(GroundMemory::recall)
                .orElseGet(() -> today(plan));
    }

    Terrain today(Plan plan) {
        return surveyor.of(plan.division());
    }

    /** The plan is measured by today's figures from now on, whatever they become. */
    void keep(Plan plan) {
        known(plan).keep(GroundMemory.of(today(plan)));
    }

    /** As {@link #keep}, unless that has happened. */
    void keepOnce(Plan plan) {
        if (known(plan).units() == null) {
            keep(plan);
        }
    }

    void release(Plan plan) {
        known(plan).release();
    }

    void adapted(Plan plan, List<PlanGround.Adapted> changes) {
        known(plan).adapted(changes);
    }

    private PlanGround known(Plan plan) {
        return findByIdOptional(plan.id()).orElseGet(() -> {
            PlanGround ground = new PlanGround(plan.id());
            persist(ground);
            return ground;
        });
    }

    /** The districts of a plan on today's ground. */
    List<PlannedDistrict> onToday(Plan plan, Succession succession) {
        Map<Integer, List<String>> units = new TreeMap<>();
        plan.districts().forEach(district -> units.put(district.number(), district.units()));
        Map<Integer, List<String>> after = succession.now(units);
        return plan.districts().stream()
                .filter(district -> !after.get(district.number()).isEmpty())
                .map(district -> district.withUnits(after.get(district.number())))
                .toList();
    }

    List<PlannedDistrict> onToday(Plan plan) {
        return onToday(plan, divisions.succession(county(plan)));
    }

    /** Districts of other plans by the units that a draft is made of; a plan that is none is held against them as they are. */
    List<List<String>> beside(Plan plan, List<List<String>> others) {
        TreeSet<String> units = new TreeSet<>();
        others.forEach(units::addAll);
        if (plan.status() != Plan.Status.DRAFT || !divisions.anyGone(units)) {
            return others;
        }
        Succession succession = divisions.succession(county(plan));
        return others.stream()
                .map(district -> district.stream()
                        .flatMap(unit -> succession.now(unit).stream())
                        .distinct()
                        .toList())
                .toList();
    }

    private static String county(Plan plan) {
        return plan.division().substring(0, 6);
    }

    /** What is said of a plan whose ground has changed. */
    List<Finding> findings(Plan plan) {
        if (plan.status() == Plan.Status.PUBLISHED) {
            return afterNotice(plan);
        }
        if (plan.status() != Plan.Status.DRAFT) {
            return List.of();
        }
        return findByIdOptional(plan.id()).map(PlanGround::changes).orElse(List.of()).stream()
                .map(Grounds::adaptation)
                .toList();
    }

    private static Finding adaptation(PlanGround.Adapted change) {
        String returned = change.was() == Plan.Status.DRAFT ? "" : "、退回为草案";
        return COMPLETE.info("%s，本方案已相应调整%s，请核对。".formatted(change.words(), returned))
                .subject(change.unit())
                .figure("on", change.on())
                .remedy("核对有关选区后提交");
    }

    /** which units of a published plan are not what they were; it warns where people have come to another district. */
    private List<Finding> afterNotice(Plan plan) {
        TreeSet<String> units = new TreeSet<>();
        plan.districts().forEach(district -> units.addAll(district.units()));
        if (!divisions.anyGone(units)) {
            return List.of();
        }
        Succession succession = divisions.succession(county(plan));
        List<Finding> findings = new ArrayList<>();
        for (PlannedDistrict district : plan.districts()) {
            succession
                    .gone(district.units())
                    .forEach((unit, now) -> findings.add(afterNotice(plan, district, unit, now, succession)));
        }
        return findings;
    }

    private static Finding afterNotice(
            Plan plan, PlannedDistrict district, String unit, List<String> now, Succession succession) {
        List<Integer> others = plan.districts().stream()
                .filter(other -> other.number() != district.number()
                        && other.units().stream().anyMatch(now::contains))
                .map(PlannedDistrict::number)
                .toList();
        String became = now.stream().map(succession::name).collect(Collectors.joining("、"));
        Finding finding = others.isEmpty()
                ? AFTER_NOTICE.info("公告后，第%d选区的%s已变为%s，选区范围不变；如需调整，须以选区变动另行公告。"
                        .formatted(district.number(), succession.name(unit), became))
                : AFTER_NOTICE.warn("公告后，第%d选区的%s已变为%s，其居民现属第%d选区，须以选区变动另行公告。"
                        .formatted(district.number(), succession.name(unit), became, others.get(0)));
        return finding.subject(unit)
                .figure("district", district.number())
                .figure("now", now)
                .remedy("办理选区变动方案");
    }
}
