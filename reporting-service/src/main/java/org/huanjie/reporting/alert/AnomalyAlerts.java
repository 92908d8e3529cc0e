package org.huanjie.reporting.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.problem.Rule;
import org.huanjie.reporting.figure.Breakdown;
import org.huanjie.reporting.figure.Breakdowns;
import org.huanjie.reporting.stage.Stage;

/**
 * What is out of the ordinary: units without voters, numbers that jump, districts of unequal size, districts whose vote has not come to
 * an end. Reminders to look, as with registration: none of them refuses anything.
 */
@ApplicationScoped
class AnomalyAlerts implements AlertRule {
    private static final Rule EQUAL = new Rule("R-29", "DIST_EQUAL_POP", "选举法 art. 26");

    /** What a vote without an end asks for. */
    private enum Another {
        TIE_REVOTE("再次投票", new Rule("R-107", "RES_TIE", "选举法 art. 45")),
        RUN_OFF("另行选举", new Rule("R-108", "RES_RUNOFF", "选举法 art. 45")),
        REELECTION("重新选举", new Rule("R-110", "RES_REELECTION", "选举法 art. 45"));

        private final String called;
        private final Rule rule;

        Another(String called, Rule rule) {
            this.called = called;
            this.rule = rule;
        }
    }

    private static final String EMPTY = """
            select code, name from unit
             where code >= :from and code < :to and coalesce(population, 0) > 0
               and not exists (select 1 from unit_registration where unit = code and voters > 0)
             order by code
            """;

    /** From the last day but one that a unit told of to the last, by a fifth of at least fifty; the first day is no jump. */
    private static final String JUMPED = """
            with told as (
                select unit, day, voters, lag(voters) over days as before, row_number() over (partition by unit order by day desc) as back
                  from registration_day
                 where unit >= :from and unit < :to
                window days as (partition by unit order by day))
            select unit as code, coalesce(name, unit) as name
              from told left join division on division.code = unit
             where back = 1 and before >= 50 and abs(voters - before) * 5 > before
             order by unit
            """;

    /** Of one kind; who stands in a run-off may have to be decided first. Township districts are called by their township, as everywhere. */
    private static final String OPEN = """
            select cast(district.id as text) as code,
                   case district.level when 'COUNTY' then '县级' else coalesce(division.name, '乡级') end || '第' || number || '选区' as name
              from result
              join district on district.id = result.district
              left join division on division.code = district.division
             where result.election = :election and case outcome when 'NEEDS_DECISION' then 'RUN_OFF' else outcome end = '%s'
               and exists (select 1 from district_place
                            where district_place.district = district.id and place >= :from and place < :to)
             order by district.level, district.division, number
            """;

    private final EntityManager database;
    private final Breakdowns breakdowns;

    AnomalyAlerts(EntityManager database, Breakdowns breakdowns) {
        this.database = database;
        this.breakdowns = breakdowns;
    }

    @Override
    @Transactional
    public List<Alert> of(Situation now) {
        List<Alert> alerts = new ArrayList<>();
        if (now.isOver("REGISTRATION_END")) {
            units(AlertKind.UNITS_EMPTY, EMPTY, "有单位无人登记", "登记期已满，%d个选举单位没有登记选民：%s。请核查漏登。", now, alerts);
        }
        units(AlertKind.VOTERS_JUMPED, JUMPED, "登记人数突变", "%d个选举单位最近一日的登记选民数比前一次变动超过两成：%s。请核查是否误登、误删。", now, alerts);
        unequal("overDeviation", "县级", now, alerts);
        unequal("townshipOverDeviation", "乡级", now, alerts);
        for (Another another : Another.values()) {
            open(another, now, alerts);
        }
        return alerts;
    }

    private void units(AlertKind kind, String sql, String title, String message, Situation now, List<Alert> alerts) {
        List<Alert.Place> units = places(sql, now, false);
        if (!units.isEmpty()) {
            alerts.add(Alert.of(
                            kind,
                            AlertSeverity.MEDIUM,
                            now.scope().division(),
                            RegistrationAlerts.ARITHMETIC,
                            title,
                            message.formatted(units.size(), Situation.names(units)))
                    .at(Stage.REGISTRATION)
                    .about(units, List.of())
                    .figures(Map.of("units", units.size()))
                    .link(now.link("figures/registeredVoters/sources")));
        }
    }

    /** By how much is a rule of the election (deviationWarn); the figure knows it. */
    private void unequal(String figure, String level, Situation now, List<Alert> alerts) {
        long districts = breakdowns
                .of(now.scope(), List.of(figure))
                .value(figure, Breakdown.WHOLE)
                .asLong();
        if (districts > 0) {
            alerts.add(Alert.of(
                            AlertKind.DISTRICTS_UNEQUAL,
                            AlertSeverity.LOW,
                            figure,
                            EQUAL,
                            level + "选区人口偏差较大",
                            "%d个%s选区每一代表所代表的人口数与平均数之差超过规定幅度。".formatted(districts, level))
                    .at(Stage.DISTRICTING)
                    .figures(Map.of("districts", districts))
                    .link(now.link("figures/" + figure + "/sources")));
        }
    }

    private void open(Another another, Situation now, List<Alert> alerts) {
        List<Alert.Place> districts = places(OPEN.formatted(another), now, true);
        if (!districts.isEmpty()) {
            alerts.add(Alert.of(
                            AlertKind.DISTRICTS_OPEN,
                            AlertSeverity.MEDIUM,
                            another.name(),
                            another.rule,
                            "选区尚待" + another.called,
                            "%d个选区的投票没有结果，尚待%s：%s。"
                                    .formatted(districts.size(), another.called, Situation.names(districts)))
                    .at(Stage.RESULTS)
                    .about(List.of(), districts)
                    .figures(Map.of("districts", districts.size()))
                    .link(now.link("district-courses")));
        }
    }

    @SuppressWarnings("unchecked")
    private List<Alert.Place> places(String sql, Situation now, boolean ofElection) {
        var query = database.createNativeQuery(sql, Tuple.class)
                .setParameter("from", now.scope().from())
                .setParameter("to", now.scope().to());
        if (ofElection) {
            query.setParameter("election", now.scope().election());
        }
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Alert.Place(row.get("code", String.class), row.get("name", String.class)))
                .toList();
    }
}
