package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huanjie.registration.jsonb.Json;

/**
 * The units' rows: lock for all that is done to their voters, and running totals. Whoever changes voters locks the rows of
 * their units first, in the order of the codes, so that nobody waits in a circle and gates see each other's work.
 */
@ApplicationScoped
public class Units {
    private final EntityManager database;

    Units(EntityManager database) {
        this.database = database;
    }

    /** Locks units until the running transaction ends. */
    public void lock(Collection<String> units) {
        String codes = Json.write(units);
        database.createNativeQuery("""
                        insert into unit_total (unit, county)
                        select distinct code, left(code, 6) from jsonb_array_elements_text(cast(:codes as jsonb)) as told (code)
                         order by code
                        on conflict do nothing
                        """).setParameter("codes", codes).executeUpdate();
        database.createNativeQuery("""
                        select unit from unit_total
                         where unit in (select code from jsonb_array_elements_text(cast(:codes as jsonb)) as told (code))
                         order by unit
                           for update
                        """).setParameter("codes", codes).getResultList();
    }

    /** Locks a unit until the running transaction ends, and gives the next place (order of entry) in it. */
    int nextPlace(String unit) {
        return place(unit).orElseGet(() -> {
            lock(List.of(unit));
            return place(unit).orElseThrow();
        });
    }

    @SuppressWarnings("unchecked")
    private Optional<Integer> place(String unit) {
        return database.createNativeQuery(
                        "update unit_total set places = places + 1 where unit = :unit returning places")
                .setParameter("unit", unit)
                .getResultStream()
                .findFirst();
    }
}
