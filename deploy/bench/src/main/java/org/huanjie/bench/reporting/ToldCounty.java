package org.huanjie.bench.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.huanjie.bench.registration.VoterCounty;
import org.huanjie.bench.suite.Database;
import org.huanjie.bench.suite.OwnSuite;
import org.huanjie.local.launch.Service;

/**
 * What the three other services would tell of a county between its division and its results, written into their outboxes as set-based
 * SQL of theirs is: a district of the county's level for two villages, one of the township's for each, with rolls, nominations,
 * lists and certified votes. Nothing stands behind these events in the services themselves.
 */
final class ToldCounty {
    private static final String EVENT = """
            insert into outbox (topic, key, type, subject, sequence, payload)
            select 'huanjie.%1$s.v1', '%2$s', 'org.huanjie.%1$s.%3$s.v1', payload ->> '%4$s', sequence, payload
              from (%5$s) as made (sequence, payload)""";

    /** Units by number from 0, with the district of each level that they are in. */
    private static final String UNITS = """
            with unit as (
                select n, '%1$s' || 101 + n / 25 || 201 + n %% 25 as code, '%1$s' || 101 + n / 25 as town,
                       cast(lpad(to_hex(1000000 + n / 2), 32, '0') as uuid) as county_district,
                       cast(lpad(to_hex(2000000 + n), 32, '0') as uuid) as town_district
                  from generate_series(0, 499) as n),
            district as (
                select county_district as id, 'COUNTY' as level, '%1$s' as division, n / 2 + 1 as number, n,
                       jsonb_build_array(code, (select other.code from unit as other where other.n = unit.n + 1)) as units
                  from unit where n %% 2 = 0
                union all
                select town_district, 'TOWNSHIP', town, n %% 25 + 1, n, jsonb_build_array(code) from unit)
            """;

    private final VoterCounty county;
    private final Database districting;
    private final Database registration;
    private final Database nomination;

    ToldCounty(OwnSuite suite, VoterCounty county) throws IOException, InterruptedException {
        this.county = county;
        this.districting = suite.database(Service.DISTRICTING);
        this.registration = suite.database(Service.REGISTRATION);
        this.nomination = suite.database(Service.NOMINATION);
    }

    /** Totals of units on 24 days, as often as it takes, the later ones with more voters: what a rebuild has to read. */
    void totals(int events) throws SQLException {
        registration.execute(
                EVENT.formatted("registration", county.code(), "unit-registration-changed", "unit", """
                select 1000 + n / 500, jsonb_build_object('county', '%1$s', 'unit', '%1$s' || 101 + n %% 500 / 25 || 201 + n %% 25,
                       'version', 1000 + n / 500, 'voters', 200 + least(n / 500, 2800), 'approved', 200 + least(n / 500, 2800) * 9 / 10,
                       'women', 100 + least(n / 500, 2800) / 2, 'minority', 4, 'away', 30, 'mismatch', 12,
                       'on', cast(date '2027-10-22' + cast(cast(n as bigint) * 24 / %2$d as integer) as text))
                  from generate_series(0, %2$d - 1) as n order by n""".formatted(
                                county.code(), events)));
    }

    void districts() throws SQLException, IOException {
        tell(districting, "districting", "district-published", "district", """
                select 1001, jsonb_build_object('county', '%1$s', 'election', '%2$s', 'district', id, 'plan', gen_random_uuid(), 'planVersion', 1,
                       'level', level, 'division', division, 'number', number, 'name', '第' || number || '选区', 'basis', 'RESIDENCE',
                       'seats', 1 + n %% 3, 'population', 4000 * jsonb_array_length(units), 'units', units) from district""");
        tell(registration, "registration", "roll-published", "roll", """
                select 1, jsonb_build_object('county', '%1$s', 'election', '%2$s', 'roll', gen_random_uuid(), 'version', 1, 'level', level,
                       'division', division, 'district', id, 'count', 2800 * jsonb_array_length(units), 'arithmetic',
                       jsonb_build_object('previous', 2700, 'turned18', 60, 'restored', 1, 'movedIn', 59, 'otherAdded', 0, 'deceased', 10,
                       'movedOut', 10, 'deprived', 0, 'otherRemoved', 0, 'total', 2800), 'sha256', 'x', 'publishedOn', '2027-11-24',
                       'objectionsUntil', '2027-11-29') from district""");
        tell(nomination, "nomination", "nomination-accepted", "nomination", """
                select 1, jsonb_build_object('county', '%1$s', 'election', '%2$s', 'version', 1, 'nomination', gen_random_uuid(), 'district', id,
                       'level', level, 'channel', case when k = 1 then 'ORGANISATION' else 'JOINT_VOTERS' end,
                       'candidateVoter', cast(lpad(to_hex(9000000 + n * 10 + k), 32, '0') as uuid), 'codes', jsonb_build_array())
                  from district, generate_series(1, 4) as k""");
        for (String kind : new String[] {"initial", "formal"}) {
            tell(nomination, "nomination", kind + "-list-published", "district", """
                    select 7, jsonb_build_object('county', '%1$s', 'election', '%2$s', 'version', 7, 'district', id, 'level', level,
                           'division', division, 'seats', 1 + n %% 3, 'publishedOn', '2027-12-06', 'candidates',
                           (select jsonb_agg(jsonb_build_object('order', k, 'candidate', cast(lpad(to_hex(8000000 + n * 10 + k), 32, '0') as uuid),
                                   'voter', cast(lpad(to_hex(9000000 + n * 10 + k), 32, '0') as uuid), 'name', '周敏', 'sex', cast(1 + k %% 2 as text),
                                   'ethnicity', '01', 'birthYearMonth', 1960 + (n * 7 + k * 11) %% 40 || '-03', 'politicalStatus',
                                   case k %% 3 when 0 then '01' else '13' end, 'education', '20', 'post', null))
                              from generate_series(1, 4) as k)) from district""");
        }
        tell(nomination, "nomination", "result-certified", "district", """
                select 11, jsonb_build_object('county', '%1$s', 'election', '%2$s', 'version', 11, 'district', id, 'level', level, 'division', division,
                       'round', 1, 'registered', 2800 * jsonb_array_length(units), 'voted', 2400 * jsonb_array_length(units) + n %% 90,
                       'valid', 2390 * jsonb_array_length(units), 'void', 10 * jsonb_array_length(units) + n %% 90, 'outcome', 'ELECTED', 'openSeats', 0, 'elected',
                       (select jsonb_agg(jsonb_build_object('candidate', cast(lpad(to_hex(8000000 + n * 10 + k), 32, '0') as uuid),
                               'voter', cast(lpad(to_hex(9000000 + n * 10 + k), 32, '0') as uuid), 'name', '周敏'))
                          from generate_series(1, 1 + n %% 3) as k)) from district""");
        map();
    }

    private void tell(Database database, String service, String type, String subject, String select)
            throws SQLException {
        String rows = UNITS.formatted(county.code()) + select.formatted(county.code(), county.election());
        database.execute(EVENT.formatted(service, county.code(), type, subject, rows));
    }

    /** A map of as many shapes as there are units. */
    private void map() throws SQLException, IOException {
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 800\"><title id=\"t\">测试县选区划分示意图</title>");
        for (int n = 0; n < VoterCounty.TOWNS * VoterCounty.VILLAGES; n++) {
            int x = n % 25 * 40;
            int y = n / 25 * 40;
            svg.append("<path fill=\"#%06x\" d=\"M%d %d".formatted(0x88aacc + n * 997 % 0x3333, x, y));
            for (int corner = 1; corner < 12; corner++) {
                svg.append("L%d %d"
                        .formatted(
                                x + (int) Math.round(19 + 19 * Math.cos(corner * 0.55 + n)),
                                y + (int) Math.round(19 + 19 * Math.sin(corner * 0.55 + n))));
            }
            svg.append("Z\"><title>第%d村</title></path>".formatted(n));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8));
        }
        String text = Base64.getEncoder().encodeToString(packed.toByteArray());
        try (Connection connection = districting.connect("");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox (topic, key, type, subject, sequence, payload)
                        select 'huanjie.districting.v1', ?, 'org.huanjie.districting.plan-map-drawn.v1', plan || '/' || colour, 1,
                               jsonb_build_object('county', cast(? as text), 'election', cast(? as text), 'plan', plan, 'version', 1, 'level', 'COUNTY',
                                   'division', cast(? as text), 'colour', colour, 'svg', cast(? as text))
                          from (values (gen_random_uuid())) as plan (plan), unnest(array['district', 'deviation']) as colour""")) {
            insert.setString(1, county.code());
            insert.setString(2, county.code());
            insert.setString(3, county.election());
            insert.setString(4, county.code());
            insert.setString(5, text);
            insert.executeUpdate();
        }
    }
}
