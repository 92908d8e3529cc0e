package org.huanjie.registration.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.registration.voter.Units;

/**
 * Registered voters of whom a file notes that they are gone, or who are missing in the complete register of their unit. A
 * registration is for long: a file only proposes its removal, and a person decides. They are staged before anything
 * is applied, so that a trial and its application count the same.
 */
@ApplicationScoped
class GoneVoters {
    /**
     * A proposal is opened once; again where it was settled and the voter is registered again, or was dismissed and another
     * ground or another election comes up.
     */
    private static final String OPENS = """
            (known.voter is null or known.status = 'ACCEPTED'
             or known.status = 'DISMISSED' and (known.reason <> %s or known.election is distinct from :election))
            """;

    private static final String NOTED = """
            insert into import_gone (import, voter, unit, line, ground, suggested, suggested_on, opens)
            select distinct on (voter.id) gone.import, voter.id, voter.unit, gone.line, 'NOTED_AS_GONE', gone.suggested,
                   gone.suggested_on, %s
              from import_rejection as gone
              join live_registration as live on live.citizen_index = gone.citizen_index
              join voter on voter.id = live.voter
              left join removal_proposal as known on known.voter = voter.id
             where gone.import = :id and gone.seq between :from and :to and gone.code = 'NOTED_AS_GONE'
               and voter.status <> 'REMOVED' and %s
             order by voter.id, gone.seq
            on conflict do nothing
            """;

    /** With {@code offset 0} each voter is looked up by the indexes, whatever the planner thinks of rows that have just come. */
    private static final String MISSING = """
            insert into import_gone (import, voter, unit, ground, opens)
            select cast(:id as uuid), voter.id, voter.unit, 'MISSING', %s
              from voter
              left join removal_proposal as known on known.voter = voter.id
             where voter.unit = :unit and voter.status = 'ACTIVE'
               and not exists (select 1 from import_row as row
                                where row.citizen_index = voter.citizen_index and row.import = :id offset 0)
               and not exists (select 1 from import_rejection as row
                                where row.citizen_index = voter.citizen_index and row.import = :id offset 0)
            on conflict do nothing
            """.formatted(OPENS.formatted("'MISSING'"));

    private static final String PROPOSE = """
            insert into removal_proposal as known (voter, import, line, reason, unit, suggested, suggested_on, election)
            select voter, import, line, ground, unit, suggested, suggested_on, :election
              from import_gone
             where import = :id and unit = :unit and opens
            on conflict (voter) do update
               set import = excluded.import, line = excluded.line, reason = excluded.reason, unit = excluded.unit,
                   suggested = excluded.suggested, suggested_on = excluded.suggested_on, election = excluded.election,
                   status = 'OPEN', version = known.version + 1, proposed_at = clock_timestamp(), decided_by = null,
                   decided_at = null, dismissal = null
             where known.status <> 'OPEN'
            """;

    private final EntityManager database;
    private final Units units;

    GoneVoters(EntityManager database, Units units) {
        this.database = database;
        this.units = units;
    }

    /** Stages those whom rows note as gone; of the scope of who started the import, as everything is that he touches. */
    @Transactional(TxType.MANDATORY)
    void stageNoted(UUID id, int from, int to, String election, Scope scope) {
        scope.bind(database.createNativeQuery(
                                NOTED.formatted(OPENS.formatted("'NOTED_AS_GONE'"), scope.condition("voter.unit")))
                        .setParameter("id", id)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("election", election))
                .executeUpdate();
    }

    /** Stages the voters of a unit whom no row names, neither one that was taken nor one that was refused. */
    @Transactional(TxType.MANDATORY)
    void stageMissing(UUID id, String unit, String election) {
        database.createNativeQuery(MISSING)
                .setParameter("id", id)
                .setParameter("unit", unit)
                .setParameter("election", election)
                .executeUpdate();
    }

    /** Units with something to propose, in order. */
    @SuppressWarnings("unchecked")
    @Transactional
    List<String> units(UUID id) {
        return database.createNativeQuery(
                        "select distinct unit from import_gone where import = :id and opens order by unit")
                .setParameter("id", id)
                .getResultList();
    }

    @Transactional(TxType.MANDATORY)
    void propose(UUID id, String unit, String election) {
        units.lock(List.of(unit));
        database.createNativeQuery(PROPOSE)
                .setParameter("id", id)
                .setParameter("unit", unit)
                .setParameter("election", election)
                .executeUpdate();
    }

    Import.Proposals count(UUID id) {
        Tuple counts = (Tuple) database.createNativeQuery("""
                        select count(*) filter (where ground = 'NOTED_AS_GONE') as noted,
                               count(*) filter (where ground = 'MISSING') as missing,
                               count(*) filter (where opens) as proposed
                          from import_gone where import = :id
                        """, Tuple.class)
                .setParameter("id", id)
                .getSingleResult();
        return new Import.Proposals(number(counts, "noted"), number(counts, "missing"), number(counts, "proposed"));
    }

    private static int number(Tuple row, String column) {
        return ((Number) row.get(column)).intValue();
    }

    @Transactional(TxType.MANDATORY)
    void clear(UUID id) {
        database.createNativeQuery("delete from import_gone where import = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
