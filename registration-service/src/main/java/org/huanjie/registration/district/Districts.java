package org.huanjie.registration.district;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.events.Envelope;
import org.huanjie.registration.election.Level;
import org.huanjie.registration.jsonb.Json;

/** The districts and plans known here. */
@ApplicationScoped
public class Districts {
    /** What this service reads of {@code district-published} and {@code district-withdrawn}. */
    record DistrictState(
            @NotNull String election,
            @NotNull UUID district,
            @NotNull UUID plan,
            @NotNull Level level,
            @NotNull String division,
            int number,
            @NotNull String name,
            @NotNull List<@NotNull String> units) {}

    /** What this service reads of {@code district-plan-published}. */
    record PlanState(
            @NotNull String election,
            @NotNull UUID plan,
            @NotNull Level level,
            @NotNull String division,
            int districts) {}

    private final EntityManager database;

    Districts(EntityManager database) {
        this.database = database;
    }

    /** The plan that holds: the newest published one whose districts have all come. */
    @SuppressWarnings("unchecked")
    public Optional<UUID> publishedPlan(String election, Level level, String division) {
        return database.createNativeQuery("""
                        select plan.id
                          from district_plan as plan
                         where election = :election and level = :level and division = :division
                           and districts <= (select count(*) from district where district.plan = plan.id and not withdrawn)
                         order by sequence desc
                         limit 1
                        """)
                .setParameter("election", election)
                .setParameter("level", level.name())
                .setParameter("division", division)
                .getResultStream()
                .findFirst();
    }

    /** The districts of a county do not change until the running transaction ends. */
    public void hold(String county) {
        lock("select 1 from pg_advisory_xact_lock_shared(hashtextextended(:county, 35))", county);
    }

    private void lock(String sql, String county) {
        database.createNativeQuery(sql).setParameter("county", county).getSingleResult();
    }

    /** A district as it is now; empty once it is withdrawn. */
    @SuppressWarnings("unchecked")
    public Optional<District> now(UUID id) {
        return ((List<Tuple>) database.createNativeQuery("""
                        select id, election, level, division, number, name, plan from district where id = :id and not withdrawn
                        """, Tuple.class)
                        .setParameter("id", id)
                        .getResultList())
                .stream().map(Districts::read).findFirst();
    }

    /** Districts of a plan by number. */
    @SuppressWarnings("unchecked")
    public List<District> ofPlan(UUID plan) {
        List<Tuple> rows = database.createNativeQuery("""
                        select id, election, level, division, number, name, plan
                          from district where plan = :plan and not withdrawn order by number
                        """, Tuple.class)
                .setParameter("plan", plan)
                .getResultList();
        return rows.stream().map(Districts::read).toList();
    }

    private static District read(Tuple row) {
        return new District(
                row.get("id", UUID.class),
                row.get("election", String.class),
                Level.valueOf(row.get("level", String.class)),
                row.get("division", String.class),
                row.get("number", Integer.class),
                row.get("name", String.class),
                row.get("plan", UUID.class));
    }

    /** The districts a unit belongs to, at most one per level; those of the open election. */
    public Map<Level, UUID> ofUnit(String election, String unit) {
        return ofUnits(election, List.of(unit)).getOrDefault(unit, Map.of());
    }

    /** The districts that units belong to, by unit; a unit without one is missing. */
    @SuppressWarnings("unchecked")
    public Map<String, Map<Level, UUID>> ofUnits(String election, Collection<String> units) {
        List<Tuple> rows = database.createNativeQuery("""
                        select asked.unit, d.level, d.id
                          from jsonb_array_elements_text(cast(:units as jsonb)) as asked (unit)
                          join district_unit as u on u.unit in (asked.unit, left(asked.unit, 12))
                          join district as d on d.id = u.district
                         where d.election = :election and not d.withdrawn
                         order by length(u.unit)
                        """, Tuple.class)
                .setParameter("units", Json.write(units))
                .setParameter("election", election)
                .getResultList();
        Map<String, Map<Level, UUID>> found = new HashMap<>();
        rows.forEach(row -> found.computeIfAbsent(row.get("unit", String.class), unit -> new EnumMap<>(Level.class))
                .put(Level.valueOf(row.get("level", String.class)), row.get("id", UUID.class)));
        return found;
    }

    /** Takes the state an event tells, unless a newer one is known. */
    void replace(Envelope<DistrictState> event, boolean withdrawn) {
        DistrictState state = event.data();
        lock(
                "select 1 from pg_advisory_xact_lock(hashtextextended(:county, 35))",
                state.division().substring(0, 6));
        Query upsert = database.createNativeQuery("""
                        insert into district as known (id, sequence, election, level, division, number, name, plan, withdrawn)
                        values (:id, :sequence, :election, :level, :division, :number, :name, :plan, :withdrawn)
                        on conflict (id) do update
                           set sequence = excluded.sequence, division = excluded.division, number = excluded.number,
                               name = excluded.name, plan = excluded.plan, withdrawn = excluded.withdrawn
                         where known.sequence < excluded.sequence
                        """)
                .setParameter("id", state.district())
                .setParameter("sequence", event.sequence())
                .setParameter("election", state.election())
                .setParameter("level", state.level().name())
                .setParameter("division", state.division())
                .setParameter("number", state.number())
                .setParameter("name", state.name())
                .setParameter("plan", state.plan())
                .setParameter("withdrawn", withdrawn);
        if (upsert.executeUpdate() == 1) {
            database.createNativeQuery("delete from district_unit where district = :id")
                    .setParameter("id", state.district())
                    .executeUpdate();
            database.createNativeQuery("""
                            insert into district_unit (district, unit)
                            select distinct :id, unit from jsonb_array_elements_text(cast(:units as jsonb)) as told (unit)
                            """)
                    .setParameter("id", state.district())
                    .setParameter("units", Json.write(state.units()))
                    .executeUpdate();
        }
    }

    void replacePlan(Envelope<PlanState> event) {
        PlanState state = event.data();
        database.createNativeQuery("""
                        insert into district_plan as known (id, sequence, election, level, division, districts)
                        values (:id, :sequence, :election, :level, :division, :districts)
                        on conflict (id) do update
                           set sequence = excluded.sequence, districts = excluded.districts
                         where known.sequence < excluded.sequence
                        """)
                .setParameter("id", state.plan())
                .setParameter("sequence", event.sequence())
                .setParameter("election", state.election())
                .setParameter("level", state.level().name())
                .setParameter("division", state.division())
                .setParameter("districts", state.districts())
                .executeUpdate();
    }
}
