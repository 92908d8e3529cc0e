package org.huanjie.reporting.election;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.jsonb.Json;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of elections: both events carry the whole state. */
@ApplicationScoped
public class Elections implements Projection {
    record Rule(String key, String value, String source) {}

    /** What this service reads of {@code election-scheduled} and {@code election-closed}. */
    record State(
            @NotNull String county,
            @NotNull String election,
            @NotNull String name,
            @NotNull LocalDate electionDay,
            @NotNull String status,
            @NotNull List<Rule> rules,
            @NotNull List<Election.Deadline> calendar) {}

    private final ReadModel model;
    private final EntityManager database;

    Elections(ReadModel model, EntityManager database) {
        this.model = model;
        this.database = database;
    }

    @Produces
    @Singleton
    EventHandler<State> scheduled() {
        return model.handler("org.huanjie.districting.election-scheduled.v1", State.class, this::show);
    }

    @Produces
    @Singleton
    EventHandler<State> closed() {
        return model.handler("org.huanjie.districting.election-closed.v1", State.class, this::show);
    }

    private void show(List<Envelope<State>> events) {
        model.show("""
                insert into election as shown (code, sequence, county, name, election_day, status, rules, calendar)
                select distinct on (election) election, sequence, county, name, "electionDay", status, rules, calendar
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, election text, name text, "electionDay" date,
                           status text, rules jsonb, calendar jsonb)
                 order by election, sequence desc
                on conflict (code) do update
                   set sequence = excluded.sequence, county = excluded.county, name = excluded.name,
                       election_day = excluded.election_day, status = excluded.status,
                       rules = excluded.rules, calendar = excluded.calendar
                 where shown.sequence < excluded.sequence
                """, events);
    }

    @Override
    public List<String> tables() {
        return List.of("election");
    }

    /** The election of a code, if it is announced and that is known here. */
    @Transactional
    public Optional<Election> find(String code) {
        return database.createNativeQuery("""
                        select code, county, name, cast(election_day as text) as day, status, cast(calendar as text) as calendar
                          from election where code = :code
                        """, Tuple.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(row -> election((Tuple) row));
    }

    /** All announced elections by code. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Election> all() {
        List<Tuple> rows = database.createNativeQuery("""
                        select code, county, name, cast(election_day as text) as day, status, cast(calendar as text) as calendar
                          from election order by code
                        """, Tuple.class).getResultList();
        return rows.stream().map(Elections::election).toList();
    }

    /** The value of a rule of an announced election; empty where that election was announced without such a rule. */
    @Transactional
    public Optional<String> rule(String code, String key) {
        return database.createNativeQuery("""
                        select rule ->> 'value' from election, jsonb_array_elements(rules) as rule
                         where code = :code and rule ->> 'key' = :key
                        """)
                .setParameter("code", code)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(String.class::cast);
    }

    /** Elections after a code, in the order of codes; of one county where it is given. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<ElectionView> list(String county, String after, int fetch) {
        List<Tuple> rows = database.createNativeQuery("""
                        select code, name, cast(election_day as text) as day, status
                          from election
                         where code > :after and (cast(:county as text) is null or county = :county)
                         order by code
                         limit :fetch
                        """, Tuple.class)
                .setParameter("after", after)
                .setParameter("county", county)
                .setParameter("fetch", fetch)
                .getResultList();
        return rows.stream()
                .map(row -> new ElectionView(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        LocalDate.parse(row.get("day", String.class)),
                        row.get("status", String.class)))
                .toList();
    }

    private static Election election(Tuple row) {
        return new Election(
                row.get("code", String.class),
                row.get("county", String.class),
                row.get("name", String.class),
                LocalDate.parse(row.get("day", String.class)),
                row.get("status", String.class),
                Json.read(row.get("calendar", String.class), new TypeReference<List<Election.Deadline>>() {}));
    }
}
