package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.names.SurnameStrokes;
import org.huanjie.registration.election.Election;

/**
 * In which order voters stand on a roll: by unit, group, then as the election's rule {@code rollOrder} says, since provinces
 * and places have their habits; no statute does. Serials follow from it once and stay.
 */
@ApplicationScoped
class RollOrder {
    private static final String KEY = "rollOrder";

    /** SQL over {@code voter}, by value of the rule: what comes first within a group; else who was entered first. */
    private static final Map<String, String> FIRST = Map.of(
            "ENTRY", "voter.place",
            "HOUSEHOLD", """
                    min(voter.place) over (partition by voter.unit, voter.voter_group,
                                           coalesce(encode(voter.address_index, 'hex'), cast(voter.id as text)))
                    """,
            "STROKES", "ranked.rank");

    private final EntityManager database;

    RollOrder(EntityManager database) {
        this.database = database;
    }

    /**
     * Freezes who is on the roll of a district, with serials from 1.
     *
     * @return how many they are
     */
    int enter(UUID roll, UUID district, Election election) {
        String within = election.rules().getOrDefault(KEY, "ENTRY");
        String[] names = within.equals("STROKES") ? byStrokes(district) : new String[0];
        return database.createNativeQuery("""
                        insert into roll_entry (roll, serial, voter, unit, name, sex, voter_group)
                        select :roll, row_number() over (order by unit, length(voter_group), voter_group, first_of, place),
                               id, unit, name, sex, voter_group
                          from (select voter.*, #FIRST as first_of
                                  from voter
                                  left join unnest(cast(:names as text[])) with ordinality as ranked(known, rank)
                                    on ranked.known = voter.name
                                 where voter.status = 'ACTIVE' and voter.qualification = 'QUALIFIED'
                                   and voter.unit in (#UNITS)) as listed
                        """.replace("#FIRST", FIRST.getOrDefault(within, "voter.place"))
                        .replace("#UNITS", Rolls.UNITS))
                .setParameter("roll", roll)
                .setParameter("names", names)
                .setParameter("district", district)
                .executeUpdate();
    }

    private String[] byStrokes(UUID district) {
        List<?> names = database.createNativeQuery("""
                        select distinct voter.name from voter
                         where voter.status = 'ACTIVE' and voter.qualification = 'QUALIFIED'
                           and voter.unit in (%s)
                        """.formatted(Rolls.UNITS))
                .setParameter("district", district)
                .getResultList();
        return names.stream()
                .map(String.class::cast)
                .sorted(SurnameStrokes.NAMES)
                .toArray(String[]::new);
    }
}
