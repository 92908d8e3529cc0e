package org.huanjie.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;

/** Reads the log of acts. */
@ApplicationScoped
class AuditLog {
    /** An act. Ids and codes only. */
    record Entry(
            long id,
            Instant at,
            String sub,
            String roles,
            String action,
            String object,
            String objectId,
            String division,
            JsonNode detail,
            String traceId) {}

    private final EntityManager database;
    private final ObjectMapper json;

    AuditLog(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @SuppressWarnings("unchecked")
    @Transactional
    List<Entry> after(Scope scope, PageRequest page) {
        List<Tuple> rows = scope.bind(database.createNativeQuery(
                                "select * from audit where id > :after and " + scope.condition("division")
                                        + " order by id limit :limit",
                                Tuple.class)
                        .setParameter(
                                "after",
                                page.after().map(cursor -> cursor.number(0)).orElse(0L))
                        .setParameter("limit", page.fetch()))
                .getResultList();
        return rows.stream().map(this::entry).toList();
    }

    private Entry entry(Tuple row) {
        return new Entry(
                ((Number) row.get("id")).longValue(),
                row.get("at") instanceof OffsetDateTime at ? at.toInstant() : (Instant) row.get("at"),
                row.get("sub", String.class),
                row.get("roles", String.class),
                row.get("action", String.class),
                row.get("object", String.class),
                row.get("object_id", String.class),
                row.get("division", String.class),
                tree(row.get("detail").toString()),
                row.get("trace_id", String.class));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("audit detail cannot be read", e);
        }
    }
}
