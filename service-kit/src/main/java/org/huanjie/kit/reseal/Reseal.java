package org.huanjie.kit.reseal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.jobs.JobHandler;
import org.huanjie.kit.jobs.JobRun;
import org.huanjie.kit.jobs.Jobs;
import org.huanjie.kit.keys.Keyring;
import org.huanjie.kit.reseal.SealedColumns.SealedColumn;

/**
 * After a rotation encrypts anew, under the ring's first key, what older ones have encrypted, while people go on working: a few
 * hundred rows a transaction, each locked while it is. Reading a text again and writing it under another key changes nothing that
 * anybody sees, so versions stay. Begun again it goes on with what is left.
 */
@ApplicationScoped
class Reseal implements JobHandler {
    static final String KIND = "RESEAL";
    private static final int CHUNK = 500;

    /** @param texts how many were encrypted anew */
    record Resealed(long texts) {}

    private final Jobs jobs;
    private final Audit audit;
    private final Keyring keys;
    private final EntityManager database;
    private final Instance<SealedColumns> columns;

    Reseal(Jobs jobs, Audit audit, Keyring keys, EntityManager database, Instance<SealedColumns> columns) {
        this.jobs = jobs;
        this.audit = audit;
        this.keys = keys;
        this.database = database;
        this.columns = columns;
    }

    @Transactional
    Job start(Caller caller) {
        audit.record(caller, "reseal-started", "key", keys.current(), caller.division(), Map.of());
        return jobs.start(KIND, Map.of(), caller, caller.division(), KIND);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) {
        long texts = 0;
        for (SealedColumn column :
                columns.stream().flatMap(each -> each.all().stream()).toList()) {
            // rows that are changed meanwhile move: again until there are none
            for (long found = 1; found > 0; ) {
                found = pass(run, column, texts);
                texts += found;
            }
        }
        return new Resealed(texts);
    }

    private long pass(JobRun run, SealedColumn column, long before) {
        long texts = 0;
        for (String after = "(0,0)"; after != null; ) {
            String from = after;
            Chunk chunk = QuarkusTransaction.requiringNew().call(() -> chunk(column, from));
            after = chunk.last();
            texts += chunk.texts();
            run.progress(before + texts, 0);
        }
        return texts;
    }

    /** @param last place of the last row looked at, null at the end */
    private record Chunk(String last, int texts) {}

    @SuppressWarnings("unchecked")
    private Chunk chunk(SealedColumn column, String after) {
        List<Tuple> rows = database.createNativeQuery(
                        """
                        select cast(ctid as text) as place, %1$s as text
                          from %2$s
                         where ctid > cast(:after as tid)
                           and substring(%1$s from 2 for get_byte(%1$s, 0)) <> :current
                         order by ctid
                         limit %3$d
                           for update
                        """.formatted(column.column(), column.table(), CHUNK), Tuple.class)
                .setParameter("after", after)
                .setParameter("current", keys.current().getBytes(US_ASCII))
                .getResultList();
        for (Tuple row : rows) {
            byte[] plain = keys.decrypt(row.get("text", byte[].class), column.context());
            database.createNativeQuery("update %s set %s = :text where ctid = cast(:place as tid)"
                            .formatted(column.table(), column.column()))
                    .setParameter("text", keys.encrypt(plain, column.context()))
                    .setParameter("place", row.get("place", String.class))
                    .executeUpdate();
        }
        return new Chunk(
                rows.size() < CHUNK ? null : rows.get(rows.size() - 1).get("place", String.class), rows.size());
    }
}
