package org.huanjie.kit.reseal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.keys.Keyring;
import org.huanjie.kit.sample.Secrets;
import org.huanjie.testkit.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a rotation nothing is left under the old key, nothing is changed by it, and people go on working meanwhile. */
@QuarkusTest
class ResealTest {
    private static final String OPERATOR = Token.of("operator", "990123");

    private final AgroalDataSource database;
    private final Keyring ring;
    private final String data;
    private final String index;

    ResealTest(
            AgroalDataSource database,
            Keyring ring,
            @ConfigProperty(name = "huanjie.keys.data") String data,
            @ConfigProperty(name = "huanjie.keys.index") String index) {
        this.database = database;
        this.ring = ring;
        this.data = data;
        this.index = index;
    }

    /** A ring that has only the key before the present one. */
    private Keyring before() {
        return new Keyring(data.split(",")[1], index);
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate secret");
        }
    }

    @Test
    void everything_is_under_the_new_key_and_says_the_same() throws SQLException {
        Map<UUID, String> said = new LinkedHashMap<>();
        for (int i = 0; i < 1_203; i++) {
            UUID id = Ids.next();
            said.put(id, "text " + i);
            write("insert into secret (text, id) values (?, ?)", i % 3 == 0 ? ring : before(), "text " + i, id);
        }
        write("insert into secret (text, id) values (?, ?)", null, null, Ids.next());
        assertThat(resealed()).isEqualTo(802);
        assertThat(underTheOldKey()).isZero();
        said.forEach((id, text) -> assertThat(read(id)).isEqualTo(text));
        assertThat(resealed()).as("nothing is left").isZero();
    }

    @Test
    void what_others_write_meanwhile_is_kept() throws Exception {
        UUID busy = Ids.next();
        write("insert into secret (text, id) values (?, ?)", before(), "0", busy);
        for (int i = 0; i < 2_000; i++) {
            write("insert into secret (text, id) values (?, ?)", before(), "x", Ids.next());
        }
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> {
            int written = 0;
            while (!over.get()) {
                written++;
                write("update secret set text = ? where id = ?", ring, String.valueOf(written), busy);
            }
            return written;
        });
        resealed();
        over.set(true);
        assertThat(read(busy)).isEqualTo(String.valueOf(writer.get()));
        assertThat(underTheOldKey()).isZero();
    }

    private int resealed() {
        String job = given().auth()
                .oauth2(OPERATOR)
                .post("/api/v1/keys/resealing")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> given().auth().oauth2(OPERATOR).get(job).jsonPath(), ResealTest::hasEnded)
                .getInt("result.texts");
    }

    private static boolean hasEnded(JsonPath job) {
        assertThat(job.getString("status")).isNotEqualTo("FAILED");
        return job.getString("status").equals("SUCCEEDED");
    }

    private void write(String sql, Keyring under, String text, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, under == null ? null : under.encrypt(text, Secrets.CONTEXT));
            statement.setObject(2, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String read(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select text from secret where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return ring.decryptText(row.getBytes(1), Secrets.CONTEXT);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int underTheOldKey() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "select count(*) from secret where substring(text from 2 for get_byte(text, 0)) = 'before'::bytea")) {
            row.next();
            return row.getInt(1);
        }
    }
}
