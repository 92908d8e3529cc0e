package org.huanjie.bench.nomination;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huanjie.bench.suite.Database;

/**
 * A county whose districts of two seats nominate: what districting and registration tell of it is written into nomination's replicas
 * as their events would have it, since how these come is not what is measured.
 */
final class NominatingCounty {
    static final int SEATS = 2;
    static final int VOTERS = 120;
    static final int PERSONS = 5;

    private static final int FIRST_CODE = 990_321;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String[] REPLICAS = {
        """
        insert into election (code, sequence, county, name, election_day, status, rules, calendar)
        values ('{c}-2026', 1, '{c}', '测试县人民代表大会换届选举', date '{day}', 'ANNOUNCED', '[]', '[]')
        """,
        """
        insert into district (id, version, sequence, county, election, level, division, number, name, seats, withdrawn, voters,
                              roll_published_on, step, round, nominated, deliberations, preliminaries, tied, undecided)
        select gen_random_uuid(), 0, 1, '{c}', '{c}-2026', 'COUNTY', '{c}', n, '第' || n || '选区', {seats}, false, {voters},
               date '{today}', 'NOMINATING', 1, 0, 0, 0, false, false
          from generate_series(1, {districts}) n
        """,
        """
        insert into district_unit (district, unit)
        select id, '{c}101' || lpad(number::text, 3, '0') from district where county = '{c}'
        """,
        """
        insert into voter (id, sequence, county, unit, voter_group, status, qualification, sex, ethnicity)
        select gen_random_uuid(), 1, '{c}', u.unit, '第1小组', 'ACTIVE', 'QUALIFIED', '2', '01'
          from district d join district_unit u on u.district = d.id cross join generate_series(1, {voters})
         where d.county = '{c}'
        """,
        """
        insert into roll_version (district, version, roll, count, published_on, final)
        select id, 1, gen_random_uuid(), {voters}, date '{today}', true from district where county = '{c}'
        """,
        "insert into roll_chunk (district, version, chunk, chunks) select id, 1, 1, 1 from district where county = '{c}'",
        """
        insert into roll_entry (district, voter, serial, version, removed)
        select u.district, v.id, row_number() over (partition by u.district order by v.id), 1, false
          from voter v join district_unit u on u.unit = v.unit
         where v.county = '{c}'
        """,
        "analyze"
    };

    /** A district with those of its voters who stand, in the order of the roll: the last of it. */
    record Area(UUID district, List<UUID> persons) {}

    private final String code;
    private final Database database;
    private final List<Area> areas;

    /** @param number from 0; each is another county */
    NominatingCounty(Database database, int number, int districts) throws SQLException {
        this.code = String.valueOf(FIRST_CODE + number);
        this.database = database;
        for (String sql : REPLICAS) {
            database.execute(sql.replace("{c}", code)
                    .replace("{day}", today().plusDays(40).toString())
                    .replace("{today}", today().toString())
                    .replace("{seats}", String.valueOf(SEATS))
                    .replace("{voters}", String.valueOf(VOTERS))
                    .replace("{districts}", String.valueOf(districts)));
        }
        this.areas = read();
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    String code() {
        return code;
    }

    String election() {
        return code + "-2026";
    }

    List<Area> areas() {
        return areas;
    }

    /** The election day comes. */
    void votes() throws SQLException {
        database.execute("update election set election_day = date '" + today() + "' where code = '" + election() + "'");
    }

    /** How many votes were certified with which outcome, as words. */
    String outcomes() throws SQLException {
        Map<String, Integer> outcomes = new TreeMap<>();
        query(
                "select c.result ->> 'outcome' as outcome, count(*) as n from certification c join district d on d.id = c.district"
                        + " where d.county = ? group by 1",
                row -> outcomes.put(row.getString(1), row.getInt(2)));
        return outcomes.toString();
    }

    private List<Area> read() throws SQLException {
        Map<UUID, List<UUID>> persons = new LinkedHashMap<>();
        query(
                "select e.district, e.voter from roll_entry e join district d on d.id = e.district where d.county = ? and e.serial > "
                        + (VOTERS - PERSONS) + " order by d.number, e.serial",
                row -> persons.computeIfAbsent(row.getObject(1, UUID.class), none -> new ArrayList<>())
                        .add(row.getObject(2, UUID.class)));
        return persons.entrySet().stream()
                .map(entry -> new Area(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private void query(String sql, Taker taker) throws SQLException {
        try (Connection connection = database.connect("");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, code);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }
}
