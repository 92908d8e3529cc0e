package org.huanjie.registration.voter;

import jakarta.inject.Singleton;
import java.util.List;
import org.huanjie.kit.reseal.SealedColumns;

/** What of a voter, and of removals and restorations, is kept encrypted. */
@Singleton
class VoterColumns implements SealedColumns {
    @Override
    public List<SealedColumn> all() {
        return List.of(
                new SealedColumn("voter", "citizen_id", Sealed.CITIZEN_ID),
                new SealedColumn("voter", "address", Sealed.ADDRESS),
                new SealedColumn("voter", "phone", Sealed.PHONE),
                new SealedColumn("adjustment", "proof", Adjustments.PROOF));
    }
}
