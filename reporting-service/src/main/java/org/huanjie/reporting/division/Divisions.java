package org.huanjie.reporting.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.huanjie.kit.access.DivisionNames;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of divisions. */
@ApplicationScoped
public class Divisions implements DivisionNames, Projection {
    /** A division as known here. */
    public record Division(String code, String name, String type) {
        /** A subdistrict (街道) has no congress, and so no election committee. */
        public boolean isSubdistrict() {
            return type.equals("SUBDISTRICT");
        }
    }

    /** What this service reads of {@code division-changed}. */
    record Changed(
            @NotNull String county,
            @NotNull String code,
            @NotNull String name,
            @NotNull String type,
            String parent,
            Integer population,
            Integer adults,
            String successor) {}

    private final ReadModel model;
    private final EntityManager database;

    Divisions(ReadModel model, EntityManager database) {
        this.model = model;
        this.database = database;
    }

    @Produces
    @Singleton
    EventHandler<Changed> changed() {
        return model.handler("org.huanjie.districting.division-changed.v1", Changed.class, this::show);
    }

    private void show(List<Envelope<Changed>> events) {
        model.show("""
                insert into division as shown (code, sequence, county, name, type, parent, population, adults, successor)
                select distinct on (code) code, sequence, county, name, type, parent, population, adults, successor
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, code text, name text, type text, parent text,
                           population integer, adults integer, successor text)
                 order by code, sequence desc
                on conflict (code) do update
                   set sequence = excluded.sequence, name = excluded.name, type = excluded.type,
                       parent = excluded.parent, population = excluded.population, adults = excluded.adults,
                       successor = excluded.successor
                 where shown.sequence < excluded.sequence
                """, events);
    }

    @Override
    public List<String> tables() {
        return List.of("division");
    }

    /** The division of a code, if known here. */
    @Transactional
    public Optional<Division> find(String code) {
        return database.createNativeQuery("select code, name, type from division where code = :code", Tuple.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(row -> division((Tuple) row));
    }

    /** The townships and subdistricts in a division, or that in which it lies, by code; none that has ended. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Division> townships(String division) {
        int last = division.length() - 1;
        List<Tuple> rows = database.createNativeQuery("""
                        select code, name, type
                          from division
                         where type in ('TOWN', 'TOWNSHIP', 'ETHNIC_TOWNSHIP', 'SUBDISTRICT')
                           and successor is null and code >= :from and code < :to
                         order by code
                        """, Tuple.class)
                .setParameter("from", division.substring(0, Math.min(9, division.length())))
                .setParameter("to", division.substring(0, last) + (char) (division.charAt(last) + 1))
                .getResultList();
        return rows.stream().map(Divisions::division).toList();
    }

    private static Division division(Tuple row) {
        return new Division(
                row.get("code", String.class), row.get("name", String.class), row.get("type", String.class));
    }

    @Override
    public String nameOf(String division) {
        return find(division).map(Division::name).orElse(null);
    }
}
