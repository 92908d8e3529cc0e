package org.huanjie.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The lists' own statements, as they run, explained by PostgreSQL on a table of some thousand rows. */
@QuarkusTest
class ListsUseIndexesTest {
    private static final int ROWS = 5_000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\?");

    private final EntityManager database;

    ListsUseIndexesTest(EntityManager database) {
        this.database = database;
    }

    @Test
    void voters_of_a_township_or_unit_are_found_by_index() throws SQLException {
        County county = County.published();
        fill(county);
        String office = county.towns().get(0);
        List<String> asked = SqlSeen.during(() -> {
            county.as("township-office", office)
                    .get("/api/v1/voters?limit=50")
                    .then()
                    .statusCode(200);
            county.as("township-office", office)
                    .get("/api/v1/voters?unit=" + county.villages().get(0))
                    .then()
                    .statusCode(200);
        });
        assertIndexed(asked, " from voter ", "voter");
    }

    /** In the order of ids alone the first page lay behind all voters of the counties that had imported before. */
    @Test
    void a_list_begins_where_the_scope_does() throws SQLException {
        County county = County.published();
        fill(county);
        String office = county.towns().get(0);
        List<String> asked = SqlSeen.during(() -> county.as("township-office", office)
                .get("/api/v1/voters?limit=50")
                .then()
                .statusCode(200));
        String list = asked.stream()
                .filter(sql -> sql.contains(" from voter "))
                .findFirst()
                .orElseThrow();
        assertThat(String.join("\n", plan(list, "voter")))
                .contains("Index Scan using voter_page on voter")
                .doesNotContain("Sort");
    }

    @Test
    void registrations_with_open_findings_are_found_among_all_others() throws SQLException {
        County county = County.published();
        fill(county);
        List<String> asked = SqlSeen.during(() -> county.as("county-office")
                .get("/api/v1/voters?review=DRAFT")
                .then()
                .statusCode(200));
        assertIndexed(asked, " from voter ", "voter");
        assertThat(String.join(
                        "\n",
                        plan(
                                asked.stream()
                                        .filter(sql -> sql.contains(" from voter "))
                                        .findFirst()
                                        .orElseThrow(),
                                "voter")))
                .contains("voter_open");
    }

    @Test
    void no_index_names_what_an_approval_changes() {
        assertThat(database.createNativeQuery("""
                                select pg_get_indexdef(indexrelid) from pg_index
                                 where indrelid = cast('voter' as regclass)
                                   and pg_get_indexdef(indexrelid) ~ '\\m(review|reviewed_by|reviewed_at|version)\\M'
                                """).getResultList())
                .as("every approval would have to touch every index of the table")
                .isEmpty();
    }

    @Test
    void entries_of_a_roll_are_found_by_index() throws SQLException {
        County county = County.published();
        String roll = county.withRolls(1).get(0);
        fill(county, roll);
        List<String> asked = SqlSeen.during(() -> io.restassured.RestAssured.given()
                .get("/api/v1/rolls/" + roll + "/entries?limit=50")
                .then()
                .statusCode(200));
        assertIndexed(asked, " from roll_entry", "roll_entry");
    }

    /** Few are to be added; as a join, all entries of the election were read for them, whatever roll was corrected. */
    @Test
    void other_rolls_are_looked_at_for_each_of_the_few_who_are_to_be_added() throws SQLException {
        County county = County.published();
        String roll = county.withRolls(2).get(0);
        County other = County.published();
        fill(other, other.withRolls(1).get(0));
        county.register("周补登", LocalDate.of(1991, 2, 3), 1, county.villages().get(1));
        List<String> asked = SqlSeen.during(() -> county.as("county-committee")
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .then()
                .statusCode(201));
        String entered = asked.stream()
                .filter(sql -> sql.contains("insert into roll_correction"))
                .findFirst()
                .orElseThrow();
        assertThat(String.join("\n", plan(entered, "roll_entry")))
                .containsPattern("Limit .*(\n.*){1,4}using roll_entry_voter on roll_entry other");
    }

    @Test
    void proposals_of_removal_are_found_by_index() throws SQLException {
        County county = County.published();
        fill(county);
        String file = county.imports("VALIDATE", county.file(1)).getString("id");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                insert into removal_proposal (voter, import, reason)
                                select id, cast(:import as uuid), 'MISSING' from voter where left(unit, 6) = :county
                                """)
                        .setParameter("import", file)
                        .setParameter("county", county.code())
                        .executeUpdate());
        List<String> asked = SqlSeen.during(() -> {
            county.as("county-office")
                    .get("/api/v1/removal-proposals?limit=50&status=DISMISSED")
                    .then()
                    .statusCode(200);
            county.as("county-office")
                    .get("/api/v1/removal-proposals?limit=50&status=DISMISSED&import=" + file)
                    .then()
                    .statusCode(200);
        });
        assertIndexed(asked, " from removal_proposal ", "removal_proposal");
    }

    private void fill(County county, String roll) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                insert into roll_entry (roll, serial, voter, unit, name, sex, voter_group)
                                select cast(:roll as uuid), 100 + n, gen_random_uuid(), :unit, '王安', '1', '第1小组'
                                  from generate_series(1, :rows) as n
                                """)
                        .setParameter("roll", roll)
                        .setParameter("unit", county.villages().get(0))
                        .setParameter("rows", ROWS)
                        .executeUpdate());
    }

    private void fill(County county) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                insert into voter (id, version, unit, place, name, citizen_id, citizen_index, sex, birth_date, ethnicity,
                                        basis, review, status, qualification, entered_by)
                                select uuidv7(), 1, :county || (110 + n % 40) || '201', 1000 + n, '王安', 'x', sha256(cast(cast(n as text) || :county as bytea)),
                                       '1', date '1980-01-01', '01', 'HOUSEHOLD', 'CHECKED', 'ACTIVE', 'QUALIFIED', 'somebody'
                                  from generate_series(1, :rows) as n
                                """)
                        .setParameter("county", county.code())
                        .setParameter("rows", ROWS)
                        .executeUpdate());
    }

    private static void assertIndexed(List<String> asked, String from, String table) throws SQLException {
        List<String> lists = asked.stream()
                .filter(sql -> sql.replaceAll("\\s+", " ").contains(from))
                .toList();
        assertThat(lists).isNotEmpty();
        for (String sql : lists) {
            assertThat(String.join("\n", plan(sql, table)))
                    .as(sql)
                    .contains("Index")
                    .doesNotContain("Seq Scan on " + table);
        }
    }

    private static List<String> plan(String sql, String table) throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        String simple = url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple";
        try (Connection connection = DriverManager.getConnection(
                        simple,
                        ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class),
                        ConfigProvider.getConfig().getValue("quarkus.datasource.password", String.class));
                Statement statement = connection.createStatement()) {
            statement.execute("analyze " + table);
            List<String> plan = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("explain (generic_plan) " + numbered(sql))) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            return plan;
        }
    }

    private static String numbered(String sql) {
        Matcher marks = PLACEHOLDER.matcher(sql);
        StringBuilder numbered = new StringBuilder();
        int n = 0;
        while (marks.find()) {
            marks.appendReplacement(numbered, "\\$" + ++n);
        }
        return marks.appendTail(numbered).toString();
    }
}
