package org.huanjie.reporting.byelection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.reporting.figure.FigureScope;

/** Reads by-elections from the projection. */
@ApplicationScoped
class ByElections {
    private static final String ALL = """
            select cast(held.id as text) as id, cast(held.district as text) as district, district.number, district.name, held.level,
                   held.division, held.manner, held.seats, cast(held.election_day as text) as election_day, held.step,
                   cast(held.elected as integer) as elected
              from by_election_now as held
              left join district on district.id = held.district
             where held.election = :election
               and (held.division >= :from and held.division < :to
                    or exists (select 1 from district_place
                                where district_place.district = held.district and place >= :from and place < :to))
             order by held.election_day desc, held.level, held.division, district.number, held.id
            """;

    private final EntityManager database;

    ByElections(EntityManager database) {
        this.database = database;
    }

    /** Those of districts with a unit in the scope, the latest day first. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<ByElectionView> of(FigureScope scope) {
        List<Tuple> rows = database.createNativeQuery(ALL, Tuple.class)
                .setParameter("election", scope.election())
                .setParameter("from", scope.from())
                .setParameter("to", scope.to())
                .getResultList();
        return rows.stream()
                .map(row -> new ByElectionView(
                        UUID.fromString(row.get("id", String.class)),
                        UUID.fromString(row.get("district", String.class)),
                        row.get("number", Integer.class),
                        row.get("name", String.class),
                        row.get("level", String.class),
                        row.get("division", String.class),
                        row.get("manner", String.class),
                        row.get("seats", Integer.class),
                        LocalDate.parse(row.get("election_day", String.class)),
                        row.get("step", String.class),
                        row.get("elected", Integer.class)))
                .toList();
    }
}
