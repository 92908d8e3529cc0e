package org.huanjie.districting.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Changes which units border on each other. */
@ApplicationScoped
class Borders {
    private final EntityManager database;

    Borders(EntityManager database) {
        this.database = database;
    }

    /** Takes a unit off the map; others do not border on it any more. */
    void drop(String unit) {
        database.createNativeQuery("delete from adjacency where a = :unit or b = :unit")
                .setParameter("unit", unit)
                .executeUpdate();
    }

    /** @param pairs unit by unit, either way; those known already stay */
    void join(Map<String, ? extends Collection<String>> pairs) {
        TreeSet<List<String>> ordered =
                new TreeSet<>((one, other) -> String.join(",", one).compareTo(String.join(",", other)));
        pairs.forEach((unit, others) -> others.stream()
                .filter(other -> !other.equals(unit))
                .forEach(
                        other -> ordered.add(unit.compareTo(other) < 0 ? List.of(unit, other) : List.of(other, unit))));
        database.createNativeQuery("""
                        insert into adjacency (a, b)
                        select a, b from unnest(cast(:a as text[]), cast(:b as text[])) as pair (a, b)
                        on conflict do nothing
                        """)
                .setParameter("a", ordered.stream().map(pair -> pair.get(0)).toArray(String[]::new))
                .setParameter("b", ordered.stream().map(pair -> pair.get(1)).toArray(String[]::new))
                .executeUpdate();
    }
}
