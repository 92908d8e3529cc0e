package org.huanjie.registration.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** Says of each staged row what it is: new, a change, known as it is, a duplicate. Set-based, a range of rows at a time. */
@ApplicationScoped
class MatchRows {
    private static final String MATCH = """
            update import_row as row
               set known = live.voter,
                   outcome = case
                       when exists (select 1 from import_row as earlier
                                     where earlier.import = row.import and earlier.citizen_index = row.citizen_index
                                       and earlier.seq < row.seq) then 'DUPLICATE_IN_FILE'
                       when live.voter is null then 'ADDED'
                       when voter.qualification <> 'QUALIFIED' or voter.status = 'REMOVED' then 'NOT_QUALIFIED'
                       when live.unit <> row.unit then 'REGISTERED_ELSEWHERE'
                       when voter.name = row.name
                            and voter.ethnicity = coalesce(row.ethnicity, voter.ethnicity)
                            and voter.household_division is not distinct from coalesce(row.household_division, voter.household_division)
                            and voter.voter_group is not distinct from coalesce(row.voter_group, voter.voter_group)
                            and voter.address_index is not distinct from coalesce(row.address_index, voter.address_index)
                            and voter.phone_index is not distinct from coalesce(row.phone_index, voter.phone_index)
                            and voter.away = coalesce(row.away, voter.away) then 'UNCHANGED'
                       else 'CHANGED' end
              from import_row as self
              left join live_registration as live on live.citizen_index = self.citizen_index
              left join voter on voter.id = live.voter
             where row.import = :id and row.seq between :from and :to
               and self.import = :id and self.seq between :from and :to and self.seq = row.seq
            """;

    private final EntityManager database;

    MatchRows(EntityManager database) {
        this.database = database;
    }

    @Transactional(TxType.MANDATORY)
    void match(UUID id, int from, int to) {
        database.createNativeQuery(MATCH)
                .setParameter("id", id)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    /** Units of which more than the share would change: rows that change voters and voters noted as gone, over active voters. */
    @SuppressWarnings("unchecked")
    @Transactional
    List<String> changedTooMuch(UUID id, double share) {
        return database.createNativeQuery("""
                        select touched.unit
                          from (select unit, sum(n) as n
                                  from (select unit, count(*) as n from import_row where import = :id and outcome = 'CHANGED' group by unit
                                        union all
                                        select live.unit, count(*)
                                          from import_rejection as gone
                                          join live_registration as live on live.citizen_index = gone.citizen_index
                                         where gone.import = :id and gone.code = 'NOTED_AS_GONE'
                                         group by live.unit) as both_kinds
                                 group by unit) as touched
                          join unit_total as total on total.unit = touched.unit
                         where touched.n > :share * total.voters
                         order by touched.unit
                        """, String.class)
                .setParameter("id", id)
                .setParameter("share", share)
                .getResultList();
    }
}
