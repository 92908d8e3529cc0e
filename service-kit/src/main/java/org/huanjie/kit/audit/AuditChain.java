package org.huanjie.kit.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

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
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The chain of hashes over the audit rows. Rows are chained after they are committed, by one sealer at a time: chaining inside
 * of each business transaction would make all writers queue. A changed, removed or inserted row breaks the chain; that the
 * whole chain was written anew is found by what {@link AuditCheckpoints} told of it.
 */
@Singleton
class AuditChain {
    private static final int BATCH = 1_000;
    private static final byte[] START = new byte[32];
    private static final HexFormat HEX = HexFormat.of();
    private static final String ROW = """
            concat_ws(chr(31), audit.id, extract(epoch from audit.at), audit.sub, audit.roles, audit.action, audit.object,
                      audit.object_id, audit.division, audit.detail::text, coalesce(audit.trace_id, ''))
            """;

    private final AgroalDataSource database;

    AuditChain(AgroalDataSource database) {
        this.database = database;
    }

    /** What is wrong with a chain. */
    enum Fault {
        /** A row was changed or removed, put in between or moved: it does not fit the hash it was sealed with. */
        ROW_DOES_NOT_FIT,
        /** A row lies where the chain has already been, and is not in it. */
        ROW_PUT_IN,
        /** Rows and hashes fit each other and not what was told to Kafka: all of it was written anew. */
        WRITTEN_ANEW,
        /** Kafka was told of more rows than there are. */
        CUT_OFF
    }

    /**
     * What a look at the chain found.
     *
     * @param records     sealed rows that fit
     * @param firstBroken id of the first row that does not, null where all do or rows are missing at the end
     * @param fault       what is wrong, null where nothing is
     * @param checkpoints how many the chain was compared with, null where Kafka did not answer
     */
    record Verdict(long records, boolean ok, Long firstBroken, Fault fault, Integer checkpoints) {
        static Verdict whole(long records) {
            return new Verdict(records, true, null, null, null);
        }

        static Verdict broken(long records, Long at, Fault fault) {
            return new Verdict(records, false, at, fault, null);
        }

        Verdict comparedWith(Integer checkpoints) {
            return new Verdict(records, ok, firstBroken, fault, checkpoints);
        }
    }

    /** The last link. @param records rows up to it @param hash in hexadecimal */
    record End(long records, String hash) {}

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

    Optional<End> end() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet last = query.executeQuery("select place, hash from audit_seal order by place desc limit 1")) {
            return last.next()
                    ? Optional.of(new End(last.getLong(1), HEX.formatHex(last.getBytes(2))))
                    : Optional.empty();
        }
    }

    /**
     * Recomputes the whole chain, in constant memory.
     *
     * @param checkpoints what was told of it
     */
    Verdict verify(Collection<AuditCheckpoint> checkpoints) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return verify(connection, checkpoints);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The same within a transaction. */
    static Verdict verify(Connection connection, Collection<AuditCheckpoint> checkpoints) throws SQLException {
        Map<Long, Set<String>> told = checkpoints.stream()
                .collect(groupingBy(AuditCheckpoint::records, mapping(AuditCheckpoint::hash, toSet())));
        Verdict verdict = follow(connection, told);
        if (!verdict.ok()) {
            return verdict;
        }
        Long putIn = putIn(connection);
        if (putIn != null) {
            return Verdict.broken(verdict.records(), putIn, Fault.ROW_PUT_IN);
        }
        long known = told.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        return known > verdict.records() ? Verdict.broken(verdict.records(), null, Fault.CUT_OFF) : verdict;
    }

    private static Verdict follow(Connection connection, Map<Long, Set<String>> told) throws SQLException {
        byte[] hash = START;
        long records = 0;
        try (PreparedStatement query = connection.prepareStatement("select seal.audit_id, audit.id, seal.hash, " + ROW
                + " from audit_seal as seal left join audit on audit.id = seal.audit_id order by seal.place")) {
            query.setFetchSize(BATCH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    boolean there = row.getObject(2) != null;
                    hash = there ? link(hash, row.getString(4)) : null;
                    if (!there || !Arrays.equals(hash, row.getBytes(3))) {
                        return Verdict.broken(records, row.getLong(1), Fault.ROW_DOES_NOT_FIT);
                    }
                    Set<String> expected = told.getOrDefault(records + 1, Set.of());
                    if (!Set.of(HEX.formatHex(hash)).containsAll(expected)) {
                        return Verdict.broken(records, row.getLong(1), Fault.WRITTEN_ANEW);
                    }
                    records++;
                }
            }
        }
        return Verdict.whole(records);
    }

    /** The first row that the sealer has passed and not sealed, or null. */
    private static Long putIn(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("""
                        select min(audit.id)
                          from audit
                          join (select horizon, audit_id from audit_seal order by place desc limit 1) as last
                            on (audit.horizon, audit.id) <= (last.horizon, last.audit_id)
                         where not exists (select from audit_seal where audit_id = audit.id)
                        """)) {
            row.next();
            return row.getObject(1, Long.class);
        }
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
