package org.huanjie.registration.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Outbox;
import org.huanjie.registration.voter.Units;

/**
 * Applies a range of matched rows in the running transaction: voters, their events and the cases of duplicates by the same
 * set-based SQL. The units' rows are locked first; who is registered already is decided by the table of live registrations,
 * whatever else registers at this moment.
 */
@ApplicationScoped
class ApplyRows {
    private static final String DUE = " import = :id and seq between :from and :to ";

    /** So that a chunk's rows, some 5 MB, are sorted and counted in memory. */
    private static final String ROOM = "set local work_mem = '32MB'";

    private static final String CLAIM = """
            insert into live_registration (citizen_index, voter, unit)
            select citizen_index, voter, unit from import_row where %s and outcome = 'ADDED' order by citizen_index
            on conflict do nothing
            """.formatted(DUE);

    /** Whoever was registered a moment before; also where that registration has ended since, so that nobody is added unclaimed. */
    private static final String LOST = """
            update import_row as row
               set (known, outcome) = (
                   select live.voter, case when live.unit = row.unit then 'UNCHANGED' else 'REGISTERED_ELSEWHERE' end
                     from (values (row.citizen_index)) as citizen (index)
                     left join live_registration as live on live.citizen_index = citizen.index)
             where row.import = :id and row.seq between :from and :to and row.outcome = 'ADDED'
               and not exists (select 1 from live_registration as won
                                where won.citizen_index = row.citizen_index and won.voter = row.voter)
            """;

    private static final String PLACES = """
            update unit_total as total set places = places + due.n
              from (select unit, count(*) as n from import_row where %s and outcome = 'ADDED' group by unit) as due
             where total.unit = due.unit
            """.formatted(DUE);

    private static final String ADD = """
            with due as (
                select row.*, total.county, total.places - count(*) over (partition by row.unit)
                              + row_number() over (partition by row.unit order by row.seq) as place
                  from import_row as row
                  join unit_total as total on total.unit = row.unit
                 where row.import = :id and row.seq between :from and :to and row.outcome = 'ADDED'),
            added as (
                insert into voter (id, version, unit, place, voter_group, name, citizen_id, citizen_index, citizen_near, sex, birth_date, ethnicity,
                        household_division, address, address_index, phone, phone_index, basis, away, review, status, qualification,
                        findings, open_findings, entered_by, import)
                select voter, 1, unit, place, coalesce(voter_group, '第' || ((place - 1) / :size + 1) || '小组'), name, citizen_id, citizen_index,
                       citizen_near, sex, birth_date, coalesce(ethnicity, '01'), household_division, address, address_index, phone, phone_index,
                       'HOUSEHOLD', coalesce(away, false), case when findings @> '[{"severity": "WARN"}]' then 'DRAFT' else 'CHECKED' end, 'ACTIVE', 'QUALIFIED',
                       findings, findings @> '[{"severity": "WARN"}]', :by, import
                  from due
                 order by seq
                returning id, version, unit, voter_group, status, qualification, sex, birth_date, ethnicity)
            insert into outbox (topic, key, type, subject, sequence, payload)
            select 'huanjie.registration.voters.v1', id, 'org.huanjie.registration.voter-registered.v1', id, version, %s
              from added
            """.formatted(payload());

    private static final String CHANGE = """
            with changed as (
                update voter
                   set version = voter.version + 1, name = row.name, ethnicity = coalesce(row.ethnicity, voter.ethnicity),
                       household_division = coalesce(row.household_division, voter.household_division),
                       voter_group = coalesce(row.voter_group, voter.voter_group), away = coalesce(row.away, voter.away),
                       address = coalesce(row.address, voter.address), address_index = coalesce(row.address_index, voter.address_index),
                       phone = coalesce(row.phone, voter.phone), phone_index = coalesce(row.phone_index, voter.phone_index),
                       findings = row.findings, open_findings = row.findings @> '[{"severity": "WARN"}]',
                       review = case when row.findings @> '[{"severity": "WARN"}]' then 'DRAFT' else 'CHECKED' end, entered_by = :by
                  from import_row as row
                 where row.import = :id and row.seq between :from and :to and row.outcome = 'CHANGED' and voter.id = row.known
                returning voter.id, voter.version, voter.unit, voter.voter_group, voter.status, voter.qualification, voter.sex,
                          voter.birth_date, voter.ethnicity),
            noted as (
                insert into voter_change (voter, version, by, action, detail)
                select id, version, :by, 'changed-by-import', jsonb_build_object('import', cast(:id as text)) from changed)
            insert into outbox (topic, key, type, subject, sequence, payload)
            select 'huanjie.registration.voters.v1', id, 'org.huanjie.registration.voter-changed.v1', id, version, %s
              from changed
            """.formatted(payload());

    private static final String CASES = """
            with found as (
                insert into duplicate (id, kind, status, score, reasons, citizen_index, first_voter, first_unit, second_unit, second_name,
                        second, citizen_id, address, phone, import, line)
                select uuidv7(), 'SAME_ID', 'OPEN', 100, '["公民身份号码相同"]', row.citizen_index, live.voter, live.unit, row.unit, row.name,
                       jsonb_build_object('ethnicity', row.ethnicity, 'group', row.voter_group, 'householdDivision', row.household_division),
                       row.citizen_id, row.address, row.phone, row.import, row.line
                  from import_row as row
                  join live_registration as live on live.citizen_index = row.citizen_index
                 where row.import = :id and row.seq between :from and :to
                   and row.outcome in ('DUPLICATE_IN_FILE', 'REGISTERED_ELSEWHERE') and live.unit <> row.unit
                 order by row.seq
                on conflict do nothing
                returning id, version, kind, first_unit, second_unit)
            insert into outbox (topic, key, type, subject, sequence, payload)
            select 'huanjie.registration.v1', left(first_unit, 6), 'org.huanjie.registration.duplicate-found.v1', id, version,
                   jsonb_build_object('county', left(first_unit, 6), 'duplicate', id, 'version', version, 'kind', kind,
                       'divisions', jsonb_build_array(first_unit, second_unit), 'decision', null)
              from found
            """;

    private final EntityManager database;
    private final Units units;
    private final Outbox outbox;

    ApplyRows(EntityManager database, Units units, Outbox outbox) {
        this.database = database;
        this.units = units;
        this.outbox = outbox;
    }

    /** The voter's state as others may know it; as {@code VoterEvent} writes it. */
    private static String payload() {
        return """
               jsonb_build_object('county', left(unit, 6), 'voter', id, 'version', version, 'unit', unit, 'group', voter_group,
                   'status', status, 'qualification', qualification, 'sex', sex, 'ageGroup', %s, 'ethnicity', ethnicity)
               """.formatted("""
                        case when birth_date > cast(:day as date) - interval '36 years' then '18-35'
                             when birth_date > cast(:day as date) - interval '56 years' then '36-55' else '56-' end
                        """);
    }

    /** @param by the person who answers for the file; @param groupSize voters of a group */
    record Terms(UUID id, String by, int groupSize, LocalDate electionDay) {}

    @Transactional(TxType.MANDATORY)
    void apply(Terms terms, int from, int to) {
        database.createNativeQuery(ROOM).executeUpdate();
        Due due = due(terms, from, to);
        units.lock(due.units());
        if (due.added() > run(CLAIM, terms, from, to).executeUpdate()) {
            run(LOST, terms, from, to).executeUpdate();
        }
        run(PLACES, terms, from, to).executeUpdate();
        run(ADD, terms, from, to)
                .setParameter("size", terms.groupSize())
                .setParameter("by", terms.by())
                .setParameter("day", terms.electionDay())
                .executeUpdate();
        run(CHANGE, terms, from, to)
                .setParameter("by", terms.by())
                .setParameter("day", terms.electionDay())
                .executeUpdate();
        run(CASES, terms, from, to).executeUpdate();
        outbox.filled();
    }

    /** What a range is about. @param added rows that would be new */
    private record Due(List<String> units, long added) {}

    @SuppressWarnings("unchecked")
    private Due due(Terms terms, int from, int to) {
        List<Tuple> rows = database.createNativeQuery(
                        "select unit, count(*) filter (where outcome = 'ADDED') as added from import_row where" + DUE
                                + "group by unit order by unit",
                        Tuple.class)
                .setParameter("id", terms.id())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return new Due(
                rows.stream().map(row -> row.get("unit", String.class)).toList(),
                rows.stream()
                        .mapToLong(row -> ((Number) row.get("added")).longValue())
                        .sum());
    }

    private Query run(String sql, Terms terms, int from, int to) {
        return database.createNativeQuery(sql)
                .setParameter("id", terms.id())
                .setParameter("from", from)
                .setParameter("to", to);
    }

    /** Whether a voter was entered or changed by the file; what others know of voters is as it was otherwise. */
    @Transactional(TxType.MANDATORY)
    boolean hasChanges(UUID id) {
        return (Boolean) database.createNativeQuery(
                        "select exists (select from import_row where import = :id and outcome in ('ADDED', 'CHANGED'))")
                .setParameter("id", id)
                .getSingleResult();
    }

    /**
     * Tells the planner how many voters there are now. Until autovacuum comes by it would plan the first searches after a
     * large file for the few there were before.
     */
    @Transactional(TxType.MANDATORY)
    void renewStatistics() {
        database.createNativeQuery("analyze voter, live_registration").executeUpdate();
    }

    /** Duplicate rows join the rejections. */
    @Transactional(TxType.MANDATORY)
    void keepRefused(UUID id) {
        database.createNativeQuery("""
                        insert into import_rejection (import, seq, line, kind, code, field, unit, citizen_index, cells)
                        select import, seq, line, case outcome when 'NOT_QUALIFIED' then 'REJECTED' else 'DUPLICATE' end, outcome,
                               '公民身份号码', unit, citizen_index, cells
                          from import_row
                         where import = :id and outcome in ('DUPLICATE_IN_FILE', 'REGISTERED_ELSEWHERE', 'NOT_QUALIFIED')
                        on conflict do nothing
                        """).setParameter("id", id).executeUpdate();
    }
}
