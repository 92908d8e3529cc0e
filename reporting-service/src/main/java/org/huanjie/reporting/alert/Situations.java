package org.huanjie.reporting.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.election.Elections;
import org.huanjie.reporting.figure.FigureScope;
import org.huanjie.reporting.progress.Progress;

/** Reads what alerts are worked out of. */
@ApplicationScoped
class Situations {
    private static final String DISTRICTS = """
            select cast(id as text) as id, number, division,
                   case level when 'COUNTY' then '县级'
                       else coalesce((select name from division where code = district.division), '乡级') end as congress,
                   (select cast(min(published_on) as text) from roll where roll.district = district.id) as roll,
                   (select cast(published_on as text) from candidate_list as list
                     where list.district = district.id and kind = 'INITIAL') as initial_list,
                   (select cast(published_on as text) from candidate_list as list
                     where list.district = district.id and kind = 'FORMAL') as formal_list
              from district
             where election = :election and not withdrawn
               and exists (select 1 from district_place
                            where district_place.district = district.id and place >= :from and place < :to)
             order by level, division, number
            """;

    private static final String REGISTRATION = """
            select township.code, township.name, coalesce(sum(known.voters), 0) as voters,
                   coalesce(sum(known.approved), 0) as approved, coalesce(sum(unit.population), 0) as population,
                   case when count(unit.code) = count(unit.adults) then sum(unit.adults) end as adults
              from division township
              join unit on substr(unit.code, 1, 9) = township.code
              left join unit_registration known on known.unit = unit.code
             where length(township.code) = 9 and unit.code >= :from and unit.code < :to
             group by township.code, township.name
             order by township.code
            """;

    private static final String DUPLICATES = """
            select count(*) from duplicate
             where not resolved and county = :county
               and exists (select 1 from unnest(divisions) as place where place >= :from and place < :to)
            """;

    /** Those in which nothing is open and nothing was late tell nothing. */
    private static final String OBJECTIONS = """
            select cast(district as text) as district, cast(received_on as text) as received, cast(decided_on as text) as decided,
                   cast(lawsuit_on as text) as lawsuit, judgment is not null as judged
              from objection
             where election = :election and (decided_on is null or late or lawsuit_on is not null and judgment is null)
             order by received_on, id
            """;

    private final EntityManager database;
    private final Elections elections;
    private final Progress progress;
    private final Clock clock;

    Situations(EntityManager database, Elections elections, Progress progress, Clock clock) {
        this.database = database;
        this.elections = elections;
        this.progress = progress;
        this.clock = clock;
    }

    /** @throws Refusal 404 for an election that is not announced, or of which nothing was heard here yet */
    @Transactional
    Situation now(FigureScope scope) {
        Election election =
                elections.find(scope.election()).orElseThrow(() -> Refusal.notFound("election " + scope.election()));
        List<Situation.DistrictState> districts = districts(scope);
        return new Situation(
                scope,
                election,
                LocalDate.now(clock),
                progress.of(scope, election),
                districts,
                registration(scope),
                duplicates(scope),
                objections(election, districts));
    }

    @SuppressWarnings("unchecked")
    private List<Situation.DistrictState> districts(FigureScope scope) {
        List<Tuple> rows = within(DISTRICTS, scope)
                .setParameter("election", scope.election())
                .getResultList();
        return rows.stream()
                .map(row -> new Situation.DistrictState(
                        row.get("id", String.class),
                        row.get("number", Integer.class),
                        row.get("division", String.class),
                        row.get("congress", String.class),
                        day(row, "roll"),
                        day(row, "initial_list"),
                        day(row, "formal_list")))
                .toList();
    }

    private static LocalDate day(Tuple row, String column) {
        String day = row.get(column, String.class);
        return day == null ? null : LocalDate.parse(day);
    }

    @SuppressWarnings("unchecked")
    private List<Situation.TownshipRegistration> registration(FigureScope scope) {
        List<Tuple> rows = within(REGISTRATION, scope).getResultList();
        return rows.stream()
                .map(row -> new Situation.TownshipRegistration(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        ((Number) row.get("voters")).longValue(),
                        ((Number) row.get("approved")).longValue(),
                        ((Number) row.get("population")).longValue(),
                        row.get("adults") == null ? null : ((Number) row.get("adults")).longValue()))
                .toList();
    }

    /** Of the districts of the scope only. */
    @SuppressWarnings("unchecked")
    private List<Situation.Objection> objections(Election election, List<Situation.DistrictState> districts) {
        Map<String, Situation.DistrictState> known =
                districts.stream().collect(Collectors.toMap(Situation.DistrictState::id, district -> district));
        Optional<Integer> days = election.entry("OBJECTION_DECIDED").map(Election.Deadline::offset);
        List<Tuple> rows = database.createNativeQuery(OBJECTIONS, Tuple.class)
                .setParameter("election", election.code())
                .getResultList();
        return rows.stream()
                .filter(row -> known.containsKey(row.get("district", String.class)))
                .map(row -> new Situation.Objection(
                        known.get(row.get("district", String.class)),
                        day(row, "received"),
                        days.map(day(row, "received")::plusDays).orElse(null),
                        day(row, "decided"),
                        day(row, "lawsuit"),
                        row.get("judged", Boolean.class)))
                .toList();
    }

    private long duplicates(FigureScope scope) {
        return ((Number) database.createNativeQuery(DUPLICATES)
                        .setParameter("county", scope.county())
                        .setParameter("from", scope.from())
                        .setParameter("to", scope.to())
                        .getSingleResult())
                .longValue();
    }

    private Query within(String sql, FigureScope scope) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("from", scope.from())
                .setParameter("to", scope.to());
    }
}
