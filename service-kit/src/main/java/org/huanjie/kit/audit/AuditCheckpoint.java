package org.huanjie.kit.audit;

import java.time.Instant;
import org.huanjie.kit.keys.Keyring;

/**
 * What the chain was at a moment, kept where whoever has the database cannot reach it.
 *
 * @param service   whose chain
 * @param records   rows that were sealed
 * @param hash      of the last of them, in hexadecimal
 * @param at        real time
 * @param signature by a key of the service: who has neither its keys nor its topic can make none
 */
record AuditCheckpoint(String service, long records, String hash, Instant at, String signature) {
    static AuditCheckpoint signed(String service, long records, String hash, Instant at, Keyring keys) {
        AuditCheckpoint bare = new AuditCheckpoint(service, records, hash, at, null);
        return new AuditCheckpoint(service, records, hash, at, keys.sign(bare.text()));
    }

    boolean isSigned(Keyring keys) {
        return signature != null && keys.isSigned(text(), signature);
    }

    private String text() {
        return "audit checkpoint\n" + service + '\n' + records + '\n' + hash + '\n' + at;
    }
}
