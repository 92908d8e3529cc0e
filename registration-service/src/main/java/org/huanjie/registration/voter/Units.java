package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
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
                        """, String.class)
                .setParameter("codes", codes)
                .getResultList();
    }

    /** The next place (order of entry) in a unit that is locked. */
    int nextPlace(String unit) {
        return (Integer) database.createNativeQuery(
                        "update unit_total set places = places + 1 where unit = :unit returning places", Integer.class)
                .setParameter("unit", unit)
                .getSingleResult();
    }
}
