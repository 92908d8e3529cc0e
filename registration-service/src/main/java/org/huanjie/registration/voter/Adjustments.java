package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.keys.Keyring;
import org.huanjie.registration.jsonb.Json;

/** Removals and restorations as they were entered, with their proof encrypted. */
@ApplicationScoped
class Adjustments {
    static final String PROOF = "adjustment.proof";

    enum Kind {
        REMOVAL,
        RESTORATION
    }

    private final EntityManager database;
    private final Keyring keys;

    Adjustments(EntityManager database, Keyring keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Of a voter as changed and flushed. */
    void record(Voter voter, Kind kind, String reason, LocalDate on, Proof proof, AdjustVoter.Hands hands) {
        database.createNativeQuery("""
                        insert into adjustment (voter, version, kind, reason, on_day, proof, entered_by)
                        values (:voter, :version, :kind, :reason, :on, :proof, :by)
                        """)
                .setParameter("voter", voter.id())
                .setParameter("version", voter.version())
                .setParameter("kind", kind.name())
                .setParameter("reason", reason)
                .setParameter("on", on)
                .setParameter("proof", keys.encrypt(Json.write(proof), PROOF))
                .setParameter("by", hands.enteredBy())
                .executeUpdate();
    }

    /** What a file proposed is done, by whichever way. */
    void settleProposal(UUID voter, String by) {
        database.createNativeQuery("""
                        update removal_proposal
                           set status = 'ACCEPTED', version = version + 1, decided_by = :by, decided_at = clock_timestamp()
                         where voter = :voter and status = 'OPEN'
                        """)
                .setParameter("voter", voter)
                .setParameter("by", by)
                .executeUpdate();
    }
}
