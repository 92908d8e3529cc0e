package org.huanjie.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huanjie.kit.access.Caller;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Proves("R-125")
class AuditChainTest {
    private static final Caller CLERK =
            new Caller.Recorded("clerk", "clerk", Set.of("county-office"), "990123", List.of());

    private final Audit audit;
    private final AuditChain chain;
    private final AgroalDataSource database;

    AuditChainTest(Audit audit, AuditChain chain, AgroalDataSource database) {
        this.audit = audit;
        this.chain = chain;
        this.database = database;
    }

    @Test
    void rows_can_be_neither_changed_nor_deleted() {
        act();
        for (String sql : List.of("update audit set sub = 'x'", "delete from audit", "delete from audit_seal")) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(sql));
        }
    }

    /** Only who may switch the guard off can change a row; the chain then names it. */
    @Test
    void a_row_changed_behind_the_guard_is_named() throws SQLException {
        act();
        long changed = act();
        act();
        sealAll();
        assertThat(chain.verify().ok()).isTrue();
        execute("alter table audit disable trigger audit_append_only");
        execute("update audit set detail = '{\"by\": 2}' where id = " + changed);
        assertThat(chain.verify()).satisfies(verdict -> {
            assertThat(verdict.ok()).isFalse();
            assertThat(verdict.firstBroken()).isEqualTo(changed);
        });
        given().auth()
                .oauth2(Token.of("auditor", "990123"))
                .post("/api/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("ok", equalTo(false), "firstBroken", equalTo((int) changed));
        execute("update audit set detail = '{\"by\": 1}' where id = " + changed);
        execute("alter table audit enable trigger audit_append_only");
        assertThat(chain.verify().ok()).isTrue();
    }

    private void sealAll() throws SQLException {
        while (chain.seal() > 0) {
            assertThat(chain.verify().ok()).isTrue();
        }
    }

    private long act() {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(CLERK, "tested", "chain", "1", "990123", Map.of("by", 1)));
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery("select max(id) from audit")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
