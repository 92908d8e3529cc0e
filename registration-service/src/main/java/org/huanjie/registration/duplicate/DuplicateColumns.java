package org.huanjie.registration.duplicate;

import jakarta.inject.Singleton;
import java.util.List;
import org.huanjie.kit.reseal.SealedColumns;
import org.huanjie.registration.voter.Sealed;

/** What of the other registration of a case is kept encrypted. */
@Singleton
class DuplicateColumns implements SealedColumns {
    @Override
    public List<SealedColumn> all() {
        return List.of(
                new SealedColumn("duplicate", "citizen_id", Sealed.CITIZEN_ID),
                new SealedColumn("duplicate", "address", Sealed.ADDRESS),
                new SealedColumn("duplicate", "phone", Sealed.PHONE));
    }
}
