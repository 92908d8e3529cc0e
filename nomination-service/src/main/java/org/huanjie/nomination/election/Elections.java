package org.huanjie.nomination.election;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.kit.events.Envelope;
import org.huanjie.nomination.jsonb.Json;

/** The elections known here. */
@ApplicationScoped
public class Elections {
    private static final String CLOSED = "CLOSED";
    private static final String OF_BY_ELECTION = "BYE_";

    private static final String SELECT = """
            select code, county, name, election_day, status, cast(rules as text) as rules, cast(calendar as text) as calendar
              from election
            """;

    private final EntityManager database;

    Elections(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    public Optional<Election> find(String code) {
        List<Tuple> rows = database.createNativeQuery(SELECT + " where code = :code", Tuple.class)
                .setParameter("code", code)
                .getResultList();
        return rows.stream().findFirst().map(Elections::read);
    }

    /** The general elections of the same county that came after one, in order. */
    @SuppressWarnings("unchecked")
    public List<Election> after(Election before) {
        List<Tuple> rows = database.createNativeQuery(SELECT + """
                         where county = :county and election_day > :day
                         order by election_day
                        """, Tuple.class)
                .setParameter("county", before.county())
                .setParameter("day", before.electionDay())
                .getResultList();
        return rows.stream().map(Elections::read).toList();
    }

    private static Election read(Tuple row) {
        List<ElectionState.RuleValue> rules =
                Json.read(row.get("rules", String.class), new TypeReference<List<ElectionState.RuleValue>>() {});
        List<ElectionState.Deadline> calendar =
                Json.read(row.get("calendar", String.class), new TypeReference<List<ElectionState.Deadline>>() {});
        Map<String, String> values = new HashMap<>();
        rules.forEach(rule -> values.put(rule.key(), rule.value()));
        Map<String, LocalDate> dates = new HashMap<>();
        calendar.stream()
                .filter(deadline -> deadline.date() != null)
                .forEach(deadline -> dates.put(deadline.key(), deadline.date()));
        Map<String, Integer> offsets = new HashMap<>();
        calendar.stream()
                .filter(deadline -> deadline.key().startsWith(OF_BY_ELECTION) && deadline.offset() != null)
                .forEach(deadline -> offsets.put(deadline.key(), deadline.offset()));
        return new Election(
                row.get("code", String.class),
                row.get("county", String.class),
                row.get("name", String.class),
                row.get("election_day", LocalDate.class),
                !CLOSED.equals(row.get("status", String.class)),
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
