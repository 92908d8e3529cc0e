package org.huanjie.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.huanjie.reporting.division.Divisions;
import org.huanjie.reporting.figure.FigureScope;

/** The places of a table's rows. */
@ApplicationScoped
class Townships {
    /** @param hasCongress a subdistrict (街道) has none */
    record Township(String code, String name, boolean hasCongress) {}

    private final EntityManager database;
    private final Divisions divisions;

    Townships(EntityManager database, Divisions divisions) {
        this.database = database;
        this.divisions = divisions;
    }

    /** The townships in a scope, or that in which it lies, by code. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Township> of(FigureScope scope) {
        String division = scope.division();
        List<Tuple> rows = database.createNativeQuery("""
                        select code, name, type
                          from division
                         where type in ('TOWN', 'TOWNSHIP', 'ETHNIC_TOWNSHIP', 'SUBDISTRICT')
                           and successor is null and code >= :from and code < :to
                         order by code
                        """, Tuple.class)
                .setParameter("from", division.substring(0, Math.min(9, division.length())))
                .setParameter("to", scope.to())
                .getResultList();
        return rows.stream()
                .map(row -> new Township(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        !row.get("type", String.class).equals("SUBDISTRICT")))
                .toList();
    }

    /** The name of a division, or its code while it is not known here. */
    String name(String code) {
        String name = divisions.nameOf(code);
        return name == null ? code : name;
    }
}
