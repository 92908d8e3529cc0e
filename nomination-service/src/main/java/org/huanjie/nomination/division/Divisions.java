package org.huanjie.nomination.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.access.DivisionNames;
import org.huanjie.kit.events.Envelope;
import org.huanjie.nomination.jsonb.Json;

/** The divisions known here. */
@ApplicationScoped
public class Divisions implements DivisionNames {
    /** What this service reads of {@code division-changed}. */
    record Changed(
            @NotNull String code,
            @NotNull String name,
            @NotNull String type,
            String parent) {}

    record Row(String code, long sequence, String name, String type, String parent) {}

    private final EntityManager database;

    Divisions(EntityManager database) {
        this.database = database;
    }

    @Override
    public String nameOf(String division) {
        return (String) database.createNativeQuery("select name from division where code = :code")
                .setParameter("code", division)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Names by code, of those that are known here. */
    @SuppressWarnings("unchecked")
    public Map<String, String> namesOf(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery(
                        "select code, name from division where code in (:codes)", Tuple.class)
                .setParameter("codes", codes)
                .getResultList();
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> names.put(row.get("code", String.class), row.get("name", String.class)));
        return names;
    }

    /** Takes what events tell, each division's newest. */
    void replace(List<Envelope<Changed>> events) {
        List<Row> rows = events.stream()
                .map(event -> new Row(
                        event.data().code(),
                        event.sequence(),
                        event.data().name(),
                        event.data().type(),
                        event.data().parent()))
                .toList();
        database.createNativeQuery("""
                        insert into division as known (code, sequence, name, type, parent)
                        select distinct on (code) code, sequence, name, type, parent
                          from jsonb_to_recordset(cast(:rows as jsonb))
                               as told (code text, sequence bigint, name text, type text, parent text)
                         order by code, sequence desc
                        on conflict (code) do update
                           set sequence = excluded.sequence, name = excluded.name, type = excluded.type, parent = excluded.parent
                         where known.sequence < excluded.sequence
                        """).setParameter("rows", Json.write(rows)).executeUpdate();
    }
}
