package org.huanjie.registration.objection;

import jakarta.inject.Singleton;
import java.util.List;
import org.huanjie.kit.reseal.SealedColumns;

/** What an objection says, and why it was decided so, is kept encrypted. */
@Singleton
class ObjectionColumns implements SealedColumns {
    @Override
    public List<SealedColumn> all() {
        return List.of(
                new SealedColumn("objection", "content", Objections.CONTENT),
                new SealedColumn("objection", "reasons", Objections.REASONS));
    }
}
