package org.huanjie.registration.election;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.jsonb.Json;

/** The elections known here. */
@ApplicationScoped
public class Elections {
    private static final String ANNOUNCED = "ANNOUNCED";
    private static final String COLUMNS = """
            select code, sequence, county, name, election_day, status, cast(rules as text) as rules, cast(calendar as text) as calendar
              from election
            """;

    private final EntityManager database;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** A state of an election never changes: it is read once, not for every voter. */
    private record Known(long sequence, Election election) {}

    Elections(EntityManager database) {
        this.database = database;
    }

    public Optional<Election> find(String code) {
        return first(database.createNativeQuery(COLUMNS + " where code = :code", Tuple.class)
                .setParameter("code", code));
    }

    /**
     * The announced election of a division's county; age and deadlines are checked against it.
     *
     * @throws Refusal 409 {@code no-open-election}
     */
    public Election open(String division) {
        return openIn(division)
                .orElseThrow(() -> Refusal.conflict(
                        "no-open-election", "本县没有已公布选举日的换届选举", "no announced election in the county of " + division));
    }

    public Optional<Election> openIn(String division) {
        String county = division.length() < 6 ? division : division.substring(0, 6);
        return first(database.createNativeQuery(
                        COLUMNS + " where county = :county and status = 'ANNOUNCED' order by election_day desc limit 1",
                        Tuple.class)
                .setParameter("county", county));
    }

    @SuppressWarnings("unchecked")
    private Optional<Election> first(Query query) {
        List<Tuple> rows = query.getResultList();
        return rows.stream().findFirst().map(this::known);
    }

    private Election known(Tuple row) {
        long sequence = row.get("sequence", Long.class);
        return known.compute(
                        row.get("code", String.class),
                        (code, before) -> before != null && before.sequence() == sequence
                                ? before
                                : new Known(sequence, read(row)))
                .election();
    }

    private static Election read(Tuple row) {
        List<ElectionState.RuleValue> rules =
                Json.read(row.get("rules", String.class), new TypeReference<List<ElectionState.RuleValue>>() {});
        List<ElectionState.Deadline> calendar =
                Json.read(row.get("calendar", String.class), new TypeReference<List<ElectionState.Deadline>>() {});
        Map<String, String> values = new HashMap<>();
        rules.forEach(rule -> values.put(rule.key(), rule.value()));
        Map<String, LocalDate> dates = new HashMap<>();
        Map<String, Integer> offsets = new HashMap<>();
        calendar.forEach(deadline -> {
            if (deadline.date() != null) {
                dates.put(deadline.key(), deadline.date());
            }
            if (deadline.offset() != null) {
                offsets.put(deadline.key(), deadline.offset());
            }
        });
        return new Election(
                row.get("code", String.class),
                row.get("county", String.class),
                row.get("name", String.class),
                row.get("election_day", LocalDate.class),
                ANNOUNCED.equals(row.get("status", String.class)),
                values,
                dates,
                offsets);
    }

    /** Takes the state an event tells, unless a newer one is known. */
    void replace(Envelope<ElectionState> event) {
        ElectionState state = event.data();
        database.createNativeQuery("""
                        insert into election as known (code, sequence, county, name, election_day, status, rules, calendar)
                        values (:code, :sequence, :county, :name, :day, :status, cast(:rules as jsonb), cast(:calendar as jsonb))
                        on conflict (code) do update
                           set sequence = excluded.sequence, name = excluded.name, election_day = excluded.election_day,
                               status = excluded.status, rules = excluded.rules, calendar = excluded.calendar
                         where known.sequence < excluded.sequence
                        """)
                .setParameter("code", state.election())
                .setParameter("sequence", event.sequence())
                .setParameter("county", state.county())
                .setParameter("name", state.name())
                .setParameter("day", state.electionDay())
                .setParameter("status", state.status())
                .setParameter("rules", Json.write(state.rules()))
                .setParameter("calendar", Json.write(state.calendar()))
                .executeUpdate();
    }
}
