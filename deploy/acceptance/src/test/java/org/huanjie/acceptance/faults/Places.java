package org.huanjie.acceptance.faults;

import java.util.List;
import org.huanjie.acceptance.faults.Evidence.Same;
import org.huanjie.acceptance.suite.SmallCounty;

/**
 * Where citizens are registered and listed, once all rolls are corrected: each has one live registration, and one place on a
 * published roll of either level, that of its district. Citizens are told by the index of their numbers.
 */
final class Places {
    /** By citizen, how many registrations stand; one that the table of live ones does not know counts again. */
    private static final String REGISTRATIONS = """
            select encode(voter.citizen_index, 'hex'),
                   count(*) filter (where status <> 'REMOVED')
                   + count(*) filter (where status <> 'REMOVED' and live.voter is null)
              from voter
              left join live_registration as live
                on live.voter = voter.id and live.unit = voter.unit and live.citizen_index = voter.citizen_index
             where voter.unit like '%1$s%%'
             group by voter.citizen_index
            """;

    private static final String CITIZENS =
            "select distinct encode(citizen_index, 'hex'), 1 from voter where unit like '%1$s%%'";

    /** As rolls have them, counted: the second entry of a citizen makes it another sentence. */
    private static final String LISTED = """
            select encode(voter.citizen_index, 'hex'), roll.level, roll.district, count(*)
              from roll
              join roll_entry on roll_entry.roll = roll.id
              join voter on voter.id = roll_entry.voter
             where roll.election = '%2$s' and roll.status in ('PUBLISHED', 'FINAL')
             group by voter.citizen_index, roll.level, roll.district
            """;

    /** As they have to be: of districts whose roll is published. */
    private static final String DUE = """
            select encode(voter.citizen_index, 'hex'), district.level, district.id, 1
              from voter
              join district_unit on district_unit.unit in (voter.unit, left(voter.unit, 12))
              join district on district.id = district_unit.district and district.election = '%2$s'
             where voter.unit like '%1$s%%' and voter.status <> 'REMOVED'
               and exists (select 1 from roll where roll.district = district.id and roll.status in ('PUBLISHED', 'FINAL'))
            """;

    private Places() {}

    static List<Same> of(SmallCounty county) {
        return List.of(
                same("registrations that stand", CITIZENS, REGISTRATIONS, county),
                same("places on published rolls", DUE, LISTED, county));
    }

    private static Same same(String what, String truth, String shown, SmallCounty county) {
        return new Same(
                what,
                Databases.rows("registration", truth.formatted(county.code(), county.election())),
                Databases.rows("registration", shown.formatted(county.code(), county.election())));
    }
}
