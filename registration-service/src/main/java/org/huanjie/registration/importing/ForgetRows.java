package org.huanjie.registration.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes rows of an import a chunk a transaction, so that none holds up the relay however many there are. Not in a transaction
 * of the caller's; what a killed service has left is deleted by whoever is asked the next time.
 */
@ApplicationScoped
class ForgetRows {
    enum Table {
        IMPORT_ROW,
        IMPORT_REJECTION;

        String sql() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final EntityManager database;
    private final int chunk;

    ForgetRows(EntityManager database, @ConfigProperty(name = "huanjie.import.chunk") int chunk) {
        this.database = database;
        this.chunk = chunk;
    }

    /**
     * Deletes the rows behind a place of the file.
     *
     * @param seq the last row that stays, 0 for none
     * @return how many are gone
     */
    int after(Table table, UUID id, int seq) {
        Tuple left = QuarkusTransaction.requiringNew().call(() -> left(table, id, seq));
        if (left.get("first") == null) {
            return 0;
        }
        int gone = 0;
        int last = left.get("last", Integer.class);
        for (int from = left.get("first", Integer.class); from <= last; from += chunk) {
            int first = from;
            gone += QuarkusTransaction.requiringNew().call(() -> delete(table, id, first));
        }
        return gone;
    }

    /** Deletes all that was staged or refused behind a place of the file. */
    void allAfter(UUID id, int seq) {
        for (Table table : Table.values()) {
            after(table, id, seq);
        }
    }

    private Tuple left(Table table, UUID id, int seq) {
        return (Tuple) database.createNativeQuery(
                        "select min(seq) as first, max(seq) as last from %s where import = :id and seq > :seq"
                                .formatted(table.sql()),
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("seq", seq)
                .getSingleResult();
    }

    private int delete(Table table, UUID id, int first) {
        return database.createNativeQuery(
                        "delete from %s where import = :id and seq between :first and :last".formatted(table.sql()))
                .setParameter("id", id)
                .setParameter("first", first)
                .setParameter("last", first + chunk - 1)
                .executeUpdate();
    }
}
