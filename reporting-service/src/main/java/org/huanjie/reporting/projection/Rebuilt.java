package org.huanjie.reporting.projection;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * A second set of the read models' tables, in a schema of its own. Projections name their tables without a schema, so that a
 * transaction that looks there first fills the second set by the same statements.
 */
@ApplicationScoped
class Rebuilt {
    private final List<String> tables;
    private final EntityManager database;

    Rebuilt(@All List<Projection> projections, EntityManager database) {
        this.tables = projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .sorted()
                .toList();
        this.database = database;
    }

    /** Makes the second set, empty, as the first is defined now. */
    @Transactional(TxType.REQUIRES_NEW)
    void clear() {
        tables.forEach(table -> {
            run("drop table if exists rebuilt." + table);
            run("create table rebuilt.%s (like public.%s including all)".formatted(table, table));
        });
    }

    /** Whatever the running transaction writes to read models goes to the second set. */
    @Transactional(TxType.MANDATORY)
    void choose() {
        run("set local search_path = rebuilt, public");
    }

    /** The second set takes the place of the first; readers see the old rows until the running transaction commits. */
    @Transactional(TxType.MANDATORY)
    void show() {
        tables.forEach(table -> {
            run("delete from public." + table);
            run("insert into public.%s select * from rebuilt.%s".formatted(table, table));
        });
    }

    /** Leaves nothing behind. */
    @Transactional(TxType.REQUIRES_NEW)
    void drop() {
        tables.forEach(table -> run("drop table if exists rebuilt." + table));
    }

    private void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }
}
