package org.huanjie.registration.importing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.problem.Refusal;

@ApplicationScoped
class Imports implements PanacheRepositoryBase<Import, UUID> {
    Import visible(UUID id, Scope scope) {
        return find(
                        "id = :id and " + scope.condition("division"),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("import " + id));
    }

    /** Counts each row once: by its outcome, or as rejected. */
    @SuppressWarnings("unchecked")
    Tally count(UUID id) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        List<Tuple> rows = getEntityManager()
                .createNativeQuery("""
                        select outcome as code, count(*) as n from import_row where import = :id and outcome is not null group by outcome
                        union all
                        select code, count(*) from import_rejection where import = :id group by code
                        """, Tuple.class)
                .setParameter("id", id)
                .getResultList();
        rows.forEach(
                row -> counts.merge(row.get("code", String.class), ((Number) row.get("n")).intValue(), Integer::sum));
        int added = take(counts, "ADDED");
        int changed = take(counts, "CHANGED");
        int unchanged = take(counts, "UNCHANGED");
        int duplicate = 0;
        int rejected = 0;
        for (var entry : counts.entrySet()) {
            if (Reason.valueOf(entry.getKey()).isDuplicate()) {
                duplicate += entry.getValue();
            } else {
                rejected += entry.getValue();
            }
        }
        List<Import.ReasonCount> byReason = counts.entrySet().stream()
                .map(entry -> new Import.ReasonCount(entry.getKey(), entry.getValue()))
                .toList();
        return new Tally(added, changed, unchanged, duplicate, rejected, byReason);
    }

    /** Ended imports, not since then, whose rows that were not taken are still here. */
    @SuppressWarnings("unchecked")
    List<UUID> withRejectionsBefore(Instant ended) {
        return getEntityManager()
                .createNativeQuery("""
                        select import.id
                          from import
                         where import.status <> 'RUNNING' and import.finished_at < :ended
                           and exists (select 1 from import_rejection as row where row.import = import.id offset 0)
                         order by import.id
                        """)
                .setParameter("ended", ended)
                .getResultList();
    }

    private static int take(TreeMap<String, Integer> counts, String outcome) {
        Integer count = counts.remove(outcome);
        return count == null ? 0 : count;
    }

    /** Rejected and duplicate rows in the order of the file. */
    @SuppressWarnings("unchecked")
    List<Tuple> rejections(UUID id, int after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select seq, line, code, field, cells, cast(faults as text) as faults from import_rejection
                         where import = :id and seq > :after
                         order by seq
                         limit :limit
                        """, Tuple.class)
                .setParameter("id", id)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }
}
