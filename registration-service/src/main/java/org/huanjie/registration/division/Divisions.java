package org.huanjie.registration.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.kit.access.DivisionNames;
import org.huanjie.kit.events.Envelope;
import org.huanjie.registration.jsonb.Json;

/** The divisions known here. */
@ApplicationScoped
public class Divisions implements DivisionNames {
    private static final String LEAF = """
             type in ('VILLAGE', 'COMMUNITY', 'WORK_UNIT', 'PART')
             and successor is null
             and not exists (select 1 from division as child where child.parent = division.code and child.successor is null)
            """;

    /** What this service reads of {@code division-changed}. */
    record Changed(
            @NotNull String code,
            @NotNull String name,
            @NotNull String type,
            String parent,
            String affiliation,
            Integer adults,
            String successor,
            @Valid Takes takes) {}

    /** @param upper a work unit under city, province or centre */
    public record Known(String name, String type, boolean upper) {}

    /** Which voters of a unit that was split go into a part. @param rest those of no group, or of one that no part names */
    record Takes(@NotNull List<@NotNull String> groups, boolean rest) {}

    record Row(
            String code,
            long sequence,
            String name,
            String type,
            String parent,
            String affiliation,
            Integer adults,
            String successor,
            Takes takes) {}

    private final EntityManager database;

    Divisions(EntityManager database) {
        this.database = database;
    }

    @Override
    public String nameOf(String division) {
        return text("select name from division where code = :code", division);
    }

    /** People of the household register who are 18 and over; null where districting was not told. */
    public Integer adultsOf(String division) {
        Tuple row = (Tuple)
                database.createNativeQuery("select max(adults) as adults from division where code = :code", Tuple.class)
                        .setParameter("code", division)
                        .getSingleResult();
        return row.get("adults", Integer.class);
    }

    public String typeOf(String division) {
        return text("select type from division where code = :code", division);
    }

    /** Name, type and affiliation of divisions, by code; unknown ones are missing. */
    @SuppressWarnings("unchecked")
    public Map<String, Known> known(Collection<String> codes) {
        List<Tuple> rows = database.createNativeQuery("""
                        select code, name, type, affiliation from division
                         where code in (select jsonb_array_elements_text(cast(:codes as jsonb)))
                        """, Tuple.class)
                .setParameter("codes", Json.write(codes))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("code", String.class),
                        row -> new Known(
                                row.get("name", String.class),
                                row.get("type", String.class),
                                "UPPER".equals(row.get("affiliation", String.class)))));
    }

    private String text(String sql, String code) {
        return (String) database.createNativeQuery(sql)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    public boolean exists(String code) {
        return nameOf(code) != null;
    }

    /** Whether it is a leaf of the tree: where voters are registered (选举单位). */
    public boolean isUnit(String code) {
        return text("select code from division where code = :code and" + LEAF, code) != null;
    }

    /** a work unit under city, province or centre. */
    public boolean isUpperUnit(String code) {
        return "UPPER".equals(text("select affiliation from division where code = :code", code));
    }

    /** All units of a county: a few hundred. */
    @SuppressWarnings("unchecked")
    public Set<String> units(String county) {
        List<String> codes = database.createNativeQuery(
                        "select code from division where starts_with(code, :county) and" + LEAF)
                .setParameter("county", county)
                .getResultList();
        return new HashSet<>(codes);
    }

    /** Takes what events tell, each division's newest. */
    void replace(List<Envelope<Changed>> events) {
        List<Row> rows = events.stream()
                .map(event -> new Row(
                        event.data().code(),
                        event.sequence(),
                        event.data().name(),
                        event.data().type(),
                        event.data().parent(),
                        event.data().affiliation(),
                        event.data().adults(),
                        event.data().successor(),
                        event.data().takes()))
                .toList();
        database.createNativeQuery("""
                        insert into division as known (code, sequence, name, type, parent, affiliation, adults, successor, takes)
                        select distinct on (code) code, sequence, name, type, parent, affiliation, adults, successor,
                               nullif(takes, cast('null' as jsonb))
                          from jsonb_to_recordset(cast(:rows as jsonb))
                               as told (code text, sequence bigint, name text, type text, parent text, affiliation text, adults integer,
                                        successor text, takes jsonb)
                         order by code, sequence desc
                        on conflict (code) do update
                           set sequence = excluded.sequence, name = excluded.name, type = excluded.type,
                               parent = excluded.parent, affiliation = excluded.affiliation, adults = excluded.adults, successor = excluded.successor,
                               takes = excluded.takes
                         where known.sequence < excluded.sequence
                        """).setParameter("rows", Json.write(rows)).executeUpdate();
    }
}
