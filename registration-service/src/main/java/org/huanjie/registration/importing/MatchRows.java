package org.huanjie.registration.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/**
 * Says of each staged row what it is: new, a change, known as it is, a duplicate. Set-based, a chunk at a time while it is staged,
 * so that each row is written once. Of an import that has just come the planner knows nothing and takes its rows for very few; so each row is looked at by itself, in a
 * way that only indexes can serve. As a join, every row was once compared with every other of its range.
 */
@ApplicationScoped
class MatchRows {
    /** Where a chunk arrives before it is matched; of this connection only, not logged, empty after each transaction. */
    static final String ARRIVED = "arrived_row";

    static final String ARRIVAL = "create temporary table if not exists " + ARRIVED
            + " (like import_row including defaults) on commit delete rows";

    /**
     * Whatever the planner believes of tables that grow while it is not looking: until the transaction ends each row is
     * looked up by itself. A cached plan keeps what this has chosen.
     */
    static final String ONLY_INDEXES = "set local enable_seqscan = off";

    private static final String OUTCOME = """
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
                              else 'CHANGED'
            """;

    /** For rows that another version of this service has staged, without an outcome. */
    static final String MATCH = """
            update import_row as row
               set (known, outcome) = (
                   select live.voter,
                          case
                              when exists (select 1 from import_row as earlier
                                            where earlier.citizen_index = row.citizen_index
                                              and earlier.import is not distinct from row.import
                                              and earlier.seq < row.seq) then 'DUPLICATE_IN_FILE'
            """ + OUTCOME + """
                          end
                     from (values (row.citizen_index)) as citizen (index)
                     left join live_registration as live on live.citizen_index = citizen.index
                     left join voter on voter.id = live.voter)
             where row.import = :id and row.seq between :from and :to and row.outcome is null
            """;

    private static final String STAGE = """
            insert into import_row (#COLUMNS, known, outcome)
            select #OF_ROW, live.voter,
                   case
                              when row.seq > twice.first or earlier.found then 'DUPLICATE_IN_FILE'
            """ + OUTCOME + """
                   end
              from arrived_row as row
              left join (select citizen_index, min(seq) as first from arrived_row group by citizen_index having count(*) > 1) as twice
                     on twice.citizen_index = row.citizen_index
              left join lateral (select true as found from import_row as other
                                  where other.citizen_index = row.citizen_index and other.import is not distinct from row.import
                                  limit 1) as earlier on true
              left join lateral (select voter, unit from live_registration
                                  where citizen_index = row.citizen_index limit 1) as live on true
              left join lateral (select * from voter where id = live.voter limit 1) as voter on true
            """;

    private final EntityManager database;

    MatchRows(EntityManager database) {
        this.database = database;
    }

    /**
     * SQL that takes over what has arrived, each row with its outcome.
     *
     * @param columns of the rows, by commas
     */
    static String stage(String columns) {
        String ofRow = "row." + String.join(", row.", columns.split(",\\s*"));
        return STAGE.replace("#COLUMNS", columns).replace("#OF_ROW", ofRow);
    }

    @Transactional(TxType.MANDATORY)
    void match(UUID id, int from, int to) {
        database.createNativeQuery(MATCH)
                .setParameter("id", id)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    /** Units of which more than the share would change: voters changed and removals proposed, over active voters. */
    @SuppressWarnings("unchecked")
    @Transactional
    List<String> changedTooMuch(UUID id, double share) {
        return database.createNativeQuery("""
                        select touched.unit
                          from (select unit, sum(n) as n
                                  from (select unit, count(*) as n from import_row where import = :id and outcome = 'CHANGED' group by unit
                                        union all
                                        select unit, count(*) from import_gone where import = :id and opens group by unit) as both_kinds
                                 group by unit) as touched
                          join unit_total as total on total.unit = touched.unit
                         where touched.n > :share * total.voters
                         order by touched.unit
                        """)
                .setParameter("id", id)
                .setParameter("share", share)
                .getResultList();
    }
}
