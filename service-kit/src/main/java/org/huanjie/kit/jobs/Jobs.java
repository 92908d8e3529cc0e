package org.huanjie.kit.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Problem;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.TraceId;

/** Starts jobs, shows them, cancels them. */
@ApplicationScoped
public class Jobs {
    private final EntityManager database;
    private final ObjectMapper json;

    Jobs(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Adds a job to the running transaction: it exists if and only if that commits.
     *
     * @param kind     of its {@link JobHandler}
     * @param input    what the handler needs, written as JSON; no personal data
     * @param by       who answers for it
     * @param division where it belongs to, for those who may see it
     * @param queue    jobs of the same queue run one after another; null for none
     */
    @Transactional(TxType.MANDATORY)
    public Job start(String kind, Object input, Caller by, String division, String queue) {
        UUID id = Ids.next();
        database.flush();
        database.createNativeQuery("""
                        insert into job (id, kind, status, division, queue, started_by, input, trace_id)
                        values (:id, :kind, 'QUEUED', :division, :queue, cast(:by as jsonb), cast(:input as jsonb), :trace)
                        """)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("division", division)
                .setParameter("queue", queue)
                .setParameter("by", write(by.recorded()))
                .setParameter("input", write(input))
                .setParameter("trace", TraceId.current())
                .executeUpdate();
        return row(id).job();
    }

    /** @throws Refusal 404 unless the caller started it, or is an office or committee with its division in scope */
    @Transactional
    public Stored visible(UUID id, Caller caller) {
        Stored stored = row(id);
        boolean above = caller.has(
                Role.COUNTY_OFFICE,
                Role.COUNTY_COMMITTEE,
                Role.TOWNSHIP_OFFICE,
                Role.TOWNSHIP_COMMITTEE,
                Role.OPERATOR);
        boolean own = stored.startedBy().equals(caller.sub());
        if (!own && !(above && caller.scope().covers(stored.division()))) {
            throw Refusal.notFound("job " + id);
        }
        return stored;
    }

    /** Ends a job early; what its chunks have done so far stays. An ended one stays as it is: 409. */
    @Transactional
    public Stored cancel(UUID id, IfMatch seen, Caller caller) {
        Stored stored = visible(id, caller);
        seen.require(stored.version());
        int cancelled = database.createNativeQuery("""
                        update job set status = 'CANCELLED', finished_at = clock_timestamp(), version = version + 1
                         where id = :id and version = :version and status in ('QUEUED', 'RUNNING')
                        """)
                .setParameter("id", id)
                .setParameter("version", stored.version())
                .executeUpdate();
        if (cancelled == 0) {
            throw Refusal.conflict(
                    "job-ended", "任务已结束", "the job is " + stored.job().status());
        }
        return row(id);
    }

    @SuppressWarnings("unchecked")
    private Stored row(UUID id) {
        List<Tuple> rows = database.createNativeQuery("""
                        select id, version, kind, status, processed, total, started_at, finished_at, result, problem,
                               division, started_by ->> 'sub' as sub
                          from job where id = :id
                        """, Tuple.class)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) {
            throw Refusal.notFound("job " + id);
        }
        Tuple row = rows.get(0);
        Job job = new Job(
                id,
                row.get("kind", String.class),
                Job.Status.valueOf(row.get("status", String.class)),
                ((Number) row.get("processed")).longValue(),
                ((Number) row.get("total")).longValue(),
                instant(row.get("started_at")),
                instant(row.get("finished_at")),
                text(row, "result").map(this::tree).orElse(null),
                text(row, "problem").map(text -> read(text, Problem.class)).orElse(null));
        return new Stored(
                job,
                ((Number) row.get("version")).longValue(),
                row.get("division", String.class),
                row.get("sub", String.class));
    }

    private static Optional<String> text(Tuple row, String column) {
        return Optional.ofNullable(row.get(column)).map(Object::toString);
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    private JsonNode tree(String text) {
        return read(text, JsonNode.class);
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored job cannot be read as " + type.getSimpleName(), e);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("job value cannot be written", e);
        }
    }

    /** A job with what the answer does not show. */
    public record Stored(Job job, long version, String division, String startedBy) {}
}
