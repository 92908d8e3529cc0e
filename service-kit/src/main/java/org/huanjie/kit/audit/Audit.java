package org.huanjie.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.TraceId;

/**
 * The append-only log of who did what, written in the transaction that does it (R-125 asks for it of every change).
 */
@ApplicationScoped
public class Audit {
    private final EntityManager database;
    private final ObjectMapper json;

    Audit(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Records an act in the running transaction; pending changes are flushed first, so that versions are final when the
     * use case returns.
     *
     * @param action   what was done, kebab case past tense: {@code roll-published}
     * @param object   to what: {@code roll}
     * @param id       its id or code, never a person's number
     * @param division where, for the scope of readers
     * @param detail   before, after, reason, counts; ids and codes only, no name, citizen id, address or phone
     */
    @Transactional(TxType.MANDATORY)
    public void record(Caller by, String action, String object, Object id, String division, Map<String, ?> detail) {
        database.flush();
        database.createNativeQuery("""
                        insert into audit (sub, roles, action, object, object_id, division, detail, trace_id)
                        values (:sub, :roles, :action, :object, :id, :division, cast(:detail as jsonb), :trace)
                        """)
                .setParameter("sub", by.sub())
                .setParameter(
                        "roles", String.join(" ", by.roles().stream().sorted().toList()))
                .setParameter("action", action)
                .setParameter("object", object)
                .setParameter("id", String.valueOf(id))
                .setParameter("division", division)
                .setParameter("detail", write(detail))
                .setParameter("trace", TraceId.current())
                .executeUpdate();
    }

    private String write(Map<String, ?> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("audit detail cannot be written", e);
        }
    }
}
