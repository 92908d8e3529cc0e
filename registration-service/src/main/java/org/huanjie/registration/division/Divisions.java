package org.huanjie.registration.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
            String successor,
            @Valid Takes takes) {}

    /** Which voters of a unit that was split go into a part. @param rest those of no group, or of one that no part names */
    record Takes(@NotNull List<@NotNull String> groups, boolean rest) {}

    record Row(
            String code,
            long sequence,
            String name,
            String type,
            String parent,
            String affiliation,
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

    public String typeOf(String division) {
        return text("select type from division where code = :code", division);
    }

    private String text(String sql, String code) {
        return (String) database.createNativeQuery(sql, String.class)
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
                        "select code from division where starts_with(code, :county) and" + LEAF, String.class)
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
                        event.data().successor(),
                        event.data().takes()))
                .toList();
        database.createNativeQuery("""
                        insert into division as known (code, sequence, name, type, parent, affiliation, successor, takes)
                        select distinct on (code) code, sequence, name, type, parent, affiliation, successor,
                               nullif(takes, cast('null' as jsonb))
                          from jsonb_to_recordset(cast(:rows as jsonb))
                               as told (code text, sequence bigint, name text, type text, parent text, affiliation text, successor text,
                                        takes jsonb)
                         order by code, sequence desc
                        on conflict (code) do update
                           set sequence = excluded.sequence, name = excluded.name, type = excluded.type,
                               parent = excluded.parent, affiliation = excluded.affiliation, successor = excluded.successor,
                               takes = excluded.takes
                         where known.sequence < excluded.sequence
                        """).setParameter("rows", Json.write(rows)).executeUpdate();
    }
}
