package org.huanjie.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.keys.Keyring;
import org.huanjie.kit.reseal.SealedColumns;
import org.huanjie.kit.reseal.SealedColumns.SealedColumn;
import org.huanjie.testkit.Token;
import org.junit.jupiter.api.Test;

/** When the key is rotated, everything that is kept for long is encrypted anew, and reads as before. */
@QuarkusTest
class EncryptedAnewTest {
    /** Hashes; what is published; and what is encrypted and gone within two days. */
    private static final Set<String> NOT_KEPT_ENCRYPTED = Set.of(
            "audit_seal.hash",
            "idempotent_answer.body",
            "idempotent_answer.fingerprint",
            "import_upload.data",
            "lookup_asked.address",
            "notice_print.pdf");

    private final AgroalDataSource database;
    private final Instance<SealedColumns> columns;
    private final String data;
    private final String index;
    private final Keyring ring;

    EncryptedAnewTest(
            AgroalDataSource database,
            Instance<SealedColumns> columns,
            Keyring ring,
            @ConfigProperty(name = "huanjie.keys.data") String data,
            @ConfigProperty(name = "huanjie.keys.index") String index) {
        this.database = database;
        this.columns = columns;
        this.ring = ring;
        this.data = data;
        this.index = index;
    }

    /** A ring that has only the key before the present one. */
    private Keyring before() {
        return new Keyring(data.split(",")[1], index);
    }

    @Test
    void what_an_older_key_has_encrypted_is_under_the_new_one_and_reads_as_before() throws SQLException {
        County county = County.published();
        String voter = county.register(
                        "孙换钥", LocalDate.of(1988, 6, 7), 1, county.villages().get(0))
                .path("id");
        String shown = county.as("county-office").get("/api/v1/voters/" + voter).asString();
        for (SealedColumn column : all()) {
            if (column.table().equals("voter")) {
                encryptByTheOldKey(column, UUID.fromString(voter));
            }
        }
        String operator = Token.of("operator", county.code());
        String job = given().auth()
                .oauth2(operator)
                .post("/api/v1/keys/resealing")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        given().auth().oauth2(operator).get(job).path("status").equals("SUCCEEDED"));
        for (SealedColumn column : all()) {
            assertThat(underTheOldKey(column)).as(column.toString()).isZero();
        }
        assertThat(county.as("county-office").get("/api/v1/voters/" + voter).asString())
                .isEqualTo(shown);
    }

    @Test
    void no_column_is_forgotten() throws SQLException {
        Set<String> known = new TreeSet<>(NOT_KEPT_ENCRYPTED);
        all().forEach(column -> known.add(column.table() + "." + column.column()));
        assertThat(bytes()).filteredOn(column -> !isHash(column)).isSubsetOf(known);
    }

    private static boolean isHash(String column) {
        return column.matches(".*\\.(\\w+_index|\\w+_near|without_\\w+)") || column.startsWith("import_row.");
    }

    private List<SealedColumn> all() {
        return columns.stream().flatMap(each -> each.all().stream()).toList();
    }

    private List<String> bytes() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("""
                        select table_name || '.' || column_name
                          from information_schema.columns
                         where data_type = 'bytea' and table_schema = current_schema()
                        """)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private void encryptByTheOldKey(SealedColumn column, UUID voter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select " + column.column() + " from voter where id = ?");
                PreparedStatement update =
                        connection.prepareStatement("update voter set " + column.column() + " = ? where id = ?")) {
            query.setObject(1, voter);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                byte[] sealed = row.getBytes(1);
                update.setBytes(
                        1,
                        sealed == null
                                ? null
                                : before().encrypt(ring.decrypt(sealed, column.context()), column.context()));
                update.setObject(2, voter);
                update.executeUpdate();
            }
        }
    }

    private int underTheOldKey(SealedColumn column) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "select count(*) from %1$s where substring(%2$s from 2 for get_byte(%2$s, 0)) = 'before'::bytea"
                                .formatted(column.table(), column.column()))) {
            row.next();
            return row.getInt(1);
        }
    }
}
