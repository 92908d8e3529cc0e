package org.huanjie.bench.registration;

import java.io.IOException;
import org.huanjie.bench.suite.Database;

/**
 * The inserts of one registration as scripts of pgbench, durable, one transaction each: the unit's row is locked and gives a
 * place, then live registration, voter (with its indexes and triggers), event and audit. What they need is made up by the
 * database, nothing is read or checked. The events are real ones: the relay publishes them, others read them.
 */
final class BareInserts {
    private static final String BEGIN = """
            \\set town random(%d, %d)
            \\set village random(%d, %d)
            begin;
            select gen_random_uuid() as voter, '%s' || :town || :village as unit, encode(sha256(uuid_send(gen_random_uuid())), 'hex') as citizen \\gset
            update unit_total set places = places + 1 where unit = :unit returning places as place \\gset
            insert into live_registration (citizen_index, voter, unit) values (decode(:citizen, 'hex'), :voter, :unit);
            insert into voter (id, version, unit, place, voter_group, name, citizen_id, citizen_index, sex, birth_date, ethnicity,
                    household_division, address, address_index, phone, phone_index, basis, away, review, status, qualification,
                    findings, open_findings, entered_by)
                values (:voter, 1, :unit, :place, '第1小组', '王安', decode(:citizen || left(:citizen, 52), 'hex'), decode(:citizen, 'hex'), '1',
                    '1980-01-01', '01', :unit, decode(:citizen || left(:citizen, 60), 'hex'), decode(:citizen, 'hex'),
                    decode(:citizen || left(:citizen, 40), 'hex'), decode(:citizen, 'hex'), 'HOUSEHOLD', false, 'CHECKED', 'ACTIVE', 'QUALIFIED',
                    '[]', false, 'clerk');
            """;

    private static final String EVENT = """
            insert into outbox (topic, key, type, subject, sequence, payload)
                values ('huanjie.registration.voters.v1', :voter, 'org.huanjie.registration.voter-registered.v1', :voter, 1,
                    jsonb_build_object('county', left(:unit, 6), 'voter', cast(:voter as text), 'version', 1, 'unit', cast(:unit as text), 'group', '第1小组',
                        'status', 'ACTIVE', 'qualification', 'QUALIFIED', 'sex', '1', 'ageGroup', '36-55', 'ethnicity', '01'));
            """;

    private static final String AUDIT = """
            insert into audit (sub, roles, action, object, object_id, division, detail, trace_id)
                values ('clerk', 'township-office', 'voter-registered', 'voter', :voter, :unit, '{"basis": "HOUSEHOLD"}', 'trace');
            commit;
            """;

    private final Database database;
    private final String begin;

    BareInserts(Database database, VoterCounty county) {
        this.database = database;
        this.begin = BEGIN.formatted(
                VoterCounty.FIRST_TOWN,
                VoterCounty.FIRST_TOWN + VoterCounty.TOWNS - 1,
                VoterCounty.FIRST_VILLAGE,
                VoterCounty.FIRST_VILLAGE + VoterCounty.VILLAGES - 1,
                county.code());
    }

    /** @return transactions a second */
    double withEvent(int clients, int seconds) throws IOException, InterruptedException {
        return database.pgbench(begin + EVENT + AUDIT, clients, seconds);
    }

    /** @return transactions a second, with nothing for the relay to do */
    double withoutEvent(int clients, int seconds) throws IOException, InterruptedException {
        return database.pgbench(begin + AUDIT, clients, seconds);
    }
}
