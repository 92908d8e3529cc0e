package org.huanjie.kit.jobs;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * The statements of those who do jobs. Whoever works holds a lease; each write names it, so that a replica that slept
 * through the end of its lease can write nothing any more.
 */
@Singleton
class JobTable {
    static final int LEASE_SECONDS = 10;
    private static final int MAX_ATTEMPTS = 20;
    private static final String UNIQUE_VIOLATION = "23505";

    /** A job this replica may now do. */
    record Claim(UUID id, UUID lease, String kind, String startedBy, String input, String checkpoint, String traceId) {}

    private final AgroalDataSource database;

    JobTable(AgroalDataSource database) {
        this.database = database;
    }

    Optional<Claim> claim() throws SQLException {
        UUID lease = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update job
                           set status = 'RUNNING', lease = ?, lease_until = clock_timestamp() + make_interval(secs => ?),
                               started_at = coalesce(started_at, clock_timestamp()), attempts = attempts + 1,
                               version = version + case status when 'QUEUED' then 1 else 0 end
                         where id = (select id from job as waiting
                                      where (status = 'QUEUED' or status = 'RUNNING' and lease_until < clock_timestamp())
                                        and (queue is null or not exists (
                                                 select 1 from job as other
                                                  where other.queue = waiting.queue and other.id <> waiting.id
                                                    and (other.status = 'RUNNING'
                                                         or other.status = 'QUEUED' and other.id < waiting.id)))
                                      order by created_at, id
                                      limit 1
                                        for update skip locked)
                        returning id, kind, started_by, input, checkpoint, trace_id
                        """)) {
            update.setObject(1, lease);
            update.setInt(2, LEASE_SECONDS);
            try (ResultSet row = update.executeQuery()) {
                return row.next()
                        ? Optional.of(new Claim(
                                row.getObject(1, UUID.class),
                                lease,
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return Optional.empty(); // another replica took one of the same queue at this moment
            }
            throw e;
        }
    }

    /** @return false if the job is no longer this execution's */
    boolean extend(Claim claim) throws SQLException {
        return update(
                "update job set lease_until = clock_timestamp() + make_interval(secs => ?)" + OWN,
                update -> update.setInt(1, LEASE_SECONDS),
                2,
                claim);
    }

    private static final String OWN = " where id = ? and lease = ? and status = 'RUNNING'";

    /** In the running transaction where there is one. @param checkpoint or soFar: null leaves what was there */
    boolean progress(Claim claim, long processed, long total, String checkpoint, String soFar) throws SQLException {
        return update(
                """
                update job set processed = ?, total = ?, checkpoint = coalesce(cast(? as jsonb), checkpoint),
                       result = coalesce(cast(? as jsonb), result), lease_until = clock_timestamp() + make_interval(secs => ?)
                """ + OWN,
                update -> {
                    update.setLong(1, processed);
                    update.setLong(2, total);
                    update.setString(3, checkpoint);
                    update.setString(4, soFar);
                    update.setInt(5, LEASE_SECONDS);
                },
                6,
                claim);
    }

    boolean finish(Claim claim, Job.Status status, String result, String problem) throws SQLException {
        return update(
                """
                update job set status = ?, result = cast(? as jsonb), problem = cast(? as jsonb),
                       finished_at = clock_timestamp(), version = version + 1
                """ + OWN,
                update -> {
                    update.setString(1, status.name());
                    update.setString(2, result);
                    update.setString(3, problem);
                },
                4,
                claim);
    }

    /** Whether this execution's job was cancelled; in the running transaction, and so until its end. */
    boolean isOwnAndCancelled(Claim claim) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select 1 from job where id = ? and lease = ? and status = 'CANCELLED' for update")) {
            query.setObject(1, claim.id());
            query.setObject(2, claim.lease());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    void keep(Claim claim, String result) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update job set result = cast(? as jsonb) where id = ?")) {
            update.setString(1, result);
            update.setObject(2, claim.id());
            update.executeUpdate();
        }
    }

    /** Whether so many executions died that another try is not worth it. */
    boolean hopeless(Claim claim) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select attempts > ? from job where id = ?")) {
            query.setInt(1, MAX_ATTEMPTS);
            query.setObject(2, claim.id());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private interface Values {
        void set(PreparedStatement update) throws SQLException;
    }

    private boolean update(String sql, Values values, int next, Claim claim) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            values.set(update);
            update.setObject(next, claim.id());
            update.setObject(next + 1, claim.lease());
            return update.executeUpdate() == 1;
        }
    }
}
