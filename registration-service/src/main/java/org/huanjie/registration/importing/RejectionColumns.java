package org.huanjie.registration.importing;

import jakarta.inject.Singleton;
import java.util.List;
import org.huanjie.kit.reseal.SealedColumns;

/** Rows that were not taken are kept encrypted; what is staged of a file goes within seconds of its end. */
@Singleton
class RejectionColumns implements SealedColumns {
    @Override
    public List<SealedColumn> all() {
        return List.of(new SealedColumn("import_rejection", "cells", Staging.CELLS));
    }
}
