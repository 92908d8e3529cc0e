package org.huanjie.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * The chain of hashes over the audit rows. Rows are chained after they are committed, by one sealer at a time: chaining inside
 * of each business transaction would make all writers queue. A changed, removed or inserted row breaks the chain.
 */
@Singleton
class AuditChain {
    private static final int BATCH = 1_000;
    private static final byte[] START = new byte[32];
    private static final String ROW = """
            concat_ws(chr(31), audit.id, extract(epoch from audit.at), audit.sub, audit.roles, audit.action, audit.object,
                      audit.object_id, audit.division, audit.detail::text, coalesce(audit.trace_id, ''))
            """;

    private final AgroalDataSource database;

    AuditChain(AgroalDataSource database) {
        this.database = database;
    }

    /** What a look at the chain found. @param records sealed rows that were checked @param firstBroken id of the first row that does not fit, or null */
    record Verdict(long records, boolean ok, Long firstBroken) {}

    /** Chains what has been committed since; returns how many rows. One sealer works at a time, others return at once. */
    int seal() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sealed = lock(connection) ? sealBatch(connection) : 0;
                connection.commit();
                return sealed;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery("select pg_try_advisory_xact_lock(hashtext('huanjie audit seal'))")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static int sealBatch(Connection connection) throws SQLException {
        long place = 0;
        String horizon = "0";
        long id = 0;
        byte[] hash = START;
        try (Statement query = connection.createStatement();
                ResultSet last = query.executeQuery(
                        "select place, horizon, audit_id, hash from audit_seal order by place desc limit 1")) {
            if (last.next()) {
                place = last.getLong(1);
                horizon = last.getString(2);
                id = last.getLong(3);
                hash = last.getBytes(4);
            }
        }
        int sealed = 0;
        try (PreparedStatement query = connection.prepareStatement("select audit.id, audit.horizon, " + ROW
                        + " from audit where horizon < pg_snapshot_xmin(pg_current_snapshot())"
                        + " and (horizon, id) > (cast(? as xid8), ?) order by horizon, id limit " + BATCH);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into audit_seal (place, audit_id, horizon, hash) values (?, ?, cast(? as xid8), ?)")) {
            query.setString(1, horizon);
            query.setLong(2, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    hash = link(hash, row.getString(3));
                    insert.setLong(1, ++place);
                    insert.setLong(2, row.getLong(1));
                    insert.setString(3, row.getString(2));
                    insert.setBytes(4, hash);
                    insert.addBatch();
                    sealed++;
                }
            }
            if (sealed > 0) {
                insert.executeBatch();
            }
        }
        return sealed;
    }

    /** Recomputes the whole chain, in constant memory. */
    Verdict verify() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement(
                    "select seal.audit_id, audit.id, seal.hash, " + ROW
                            + " from audit_seal as seal left join audit on audit.id = seal.audit_id order by seal.place")) {
                query.setFetchSize(BATCH);
                return follow(query);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Verdict follow(PreparedStatement query) throws SQLException {
        byte[] hash = START;
        long records = 0;
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                boolean there = row.getObject(2) != null;
                hash = there ? link(hash, row.getString(4)) : null;
                if (!there || !Arrays.equals(hash, row.getBytes(3))) {
                    return new Verdict(records, false, row.getLong(1));
                }
                records++;
            }
        }
        return new Verdict(records, true, null);
    }

    private static byte[] link(byte[] before, String row) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(row.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
