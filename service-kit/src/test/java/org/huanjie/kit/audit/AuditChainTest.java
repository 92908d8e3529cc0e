package org.huanjie.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.huanjie.kit.audit.AuditChain.Fault.CUT_OFF;
import static org.huanjie.kit.audit.AuditChain.Fault.ROW_DOES_NOT_FIT;
import static org.huanjie.kit.audit.AuditChain.Fault.ROW_PUT_IN;
import static org.huanjie.kit.audit.AuditChain.Fault.WRITTEN_ANEW;

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
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Proves("R-125")
class AuditChainTest {
    private static final Caller CLERK =
            new Caller.Recorded("clerk", "clerk", Set.of("county-office"), "990123", List.of());

    /** The chain as somebody with all rights would make it fit again. */
    private static final String REWRITE = """
            with recursive link as (
                select 0::bigint as place, decode(repeat('00', 32), 'hex') as hash
                 union all
                select seal.place,
                       sha256(link.hash || convert_to(
                           concat_ws(chr(31), audit.id, extract(epoch from audit.at), audit.sub, audit.roles, audit.action,
                                     audit.object, audit.object_id, audit.division, audit.detail::text,
                                     coalesce(audit.trace_id, '')), 'UTF8'))
                  from link
                  join audit_seal as seal on seal.place = link.place + 1
                  join audit on audit.id = seal.audit_id)
            update audit_seal as seal set hash = link.hash from link where link.place = seal.place
            """;

    private static final String UNGUARD =
            "alter table audit disable trigger user; alter table audit_seal disable trigger user";

    private final Audit audit;
    private final AuditChain chain;
    private final AuditCheckpoints checkpoints;
    private final AgroalDataSource database;

    AuditChainTest(Audit audit, AuditChain chain, AuditCheckpoints checkpoints, AgroalDataSource database) {
        this.audit = audit;
        this.chain = chain;
        this.checkpoints = checkpoints;
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
        assertThat(verified().ok()).isTrue();
        execute("alter table audit disable trigger audit_append_only");
        execute("update audit set detail = '{\"by\": 2}' where id = " + changed);
        given().auth()
                .oauth2(Token.of("auditor", "990123"))
                .post("/api/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("ok", equalTo(false), "firstBroken", equalTo((int) changed))
                .body("fault", equalTo("ROW_DOES_NOT_FIT"));
        execute("update audit set detail = '{\"by\": 1}' where id = " + changed);
        execute("alter table audit enable trigger audit_append_only");
        assertThat(verified().ok()).isTrue();
    }

    @Test
    void rows_removed_moved_or_put_in_are_named() throws SQLException {
        act();
        long first = act();
        long second = act();
        sealAll();
        assertThat(after("delete from audit where id = " + first)).isEqualTo(broken(first, ROW_DOES_NOT_FIT));
        assertThat(after("delete from audit where id = " + first, "delete from audit_seal where audit_id = " + first))
                .as("with its seal")
                .isEqualTo(broken(second, ROW_DOES_NOT_FIT));
        assertThat(after(
                        "update audit_seal set audit_id = -1 where audit_id = " + first,
                        "update audit_seal set audit_id = " + first + " where audit_id = " + second,
                        "update audit_seal set audit_id = " + second + " where audit_id = -1"))
                .as("two change places")
                .isEqualTo(broken(second, ROW_DOES_NOT_FIT));
        assertThat(after("update audit as a set sub = b.sub, detail = b.detail, at = b.at from audit as b where a.id = "
                        + first + " and b.id = " + second))
                .as("what one did is said of the other")
                .isEqualTo(broken(first, ROW_DOES_NOT_FIT));
        assertThat(after("""
                        insert into audit (sub, roles, action, object, object_id, division, detail, horizon)
                        values ('x', 'x', 'forged', 'chain', '1', '990123', '{}', '1')
                        """).fault()).isEqualTo(ROW_PUT_IN);
        assertThat(verified().ok()).isTrue();
    }

    /** Whoever has the database can make rows and hashes fit each other; what Kafka was told they cannot change. */
    @Test
    void a_chain_written_anew_or_cut_off_is_known_by_its_checkpoints() throws SQLException {
        long first = act();
        long second = act();
        sealAll();
        checkpoints.tell();
        act();
        sealAll();
        assertThat(verified().ok()).isTrue();
        assertThat(verified().checkpoints()).isPositive();
        String forge = "update audit set sub = 'somebody else' where id = " + first;
        assertThat(after(forge, REWRITE)).isEqualTo(broken(second, WRITTEN_ANEW));
        assertThat(within(List.of(), forge, REWRITE).ok())
                .as("the chain alone does not tell")
                .isTrue();
        assertThat(after(
                        "delete from audit_seal where audit_id >= " + second,
                        "delete from audit where id >= " + second))
                .isEqualTo(broken(null, CUT_OFF));
    }

    @Test
    void a_checkpoint_that_the_service_has_not_signed_counts_for_nothing() throws SQLException {
        act();
        sealAll();
        checkpoints.tell();
        int known = checkpoints.told().orElseThrow().size();
        Topic topic = Topic.named(checkpoints.topic());
        topic.sendRaw("kit-test", "no JSON");
        topic.sendRaw("kit-test", null);
        topic.sendRaw("kit-test", """
                {"service":"kit-test","records":1,"hash":"00","at":"2026-11-30T00:00:00Z","signature":"test:AAAA"}""");
        assertThat(checkpoints.told().orElseThrow()).hasSize(known);
        assertThat(verified().ok()).isTrue();
    }

    @Test
    void what_has_not_grown_is_not_told_again() throws SQLException {
        act();
        sealAll();
        checkpoints.tell();
        int known = checkpoints.told().orElseThrow().size();
        checkpoints.tell();
        assertThat(checkpoints.told().orElseThrow()).hasSize(known);
    }

    private AuditChain.Verdict verified() throws SQLException {
        List<AuditCheckpoint> told = checkpoints.told().orElseThrow();
        return chain.verify(told).comparedWith(told.size());
    }

    private Broken after(String... tampering) throws SQLException {
        AuditChain.Verdict verdict = within(checkpoints.told().orElseThrow(), tampering);
        return new Broken(verdict.ok(), verdict.firstBroken(), verdict.fault());
    }

    private record Broken(boolean ok, Long firstBroken, AuditChain.Fault fault) {}

    private static Broken broken(Long at, AuditChain.Fault fault) {
        return new Broken(false, at, fault);
    }

    /** What verification says within a transaction that tampers, and that is taken back. */
    private AuditChain.Verdict within(List<AuditCheckpoint> told, String... tampering) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(UNGUARD);
                for (String sql : tampering) {
                    statement.execute(sql);
                }
                return AuditChain.verify(connection, told);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void sealAll() throws SQLException {
        while (chain.seal() > 0) {
            assertThat(verified().ok()).isTrue();
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
