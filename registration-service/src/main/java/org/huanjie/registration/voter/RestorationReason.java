package org.huanjie.registration.voter;

import java.util.EnumSet;
import java.util.Set;
import org.huanjie.kit.problem.Refusal;

/** Why a removed registration is put back (三增), and after which removals it can be. */
public enum RestorationReason {
    TURNED_18(EnumSet.of(RemovalReason.ERROR_CORRECTED)),
    RIGHTS_RESTORED(EnumSet.of(RemovalReason.DEPRIVED, RemovalReason.SUSPENDED, RemovalReason.NOT_LISTED_INCAPABLE)),
    MOVED_IN(EnumSet.of(RemovalReason.MOVED_OUT, RemovalReason.LOST_NATIONALITY)),
    ERROR_CORRECTED(EnumSet.allOf(RemovalReason.class));

    private final Set<RemovalReason> undoes;

    RestorationReason(Set<RemovalReason> undoes) {
        this.undoes = undoes;
    }

    /** @throws Refusal 422 if this does not undo that removal */
    void requireUndoes(String removedFor) {
        if (undoes.stream().noneMatch(reason -> reason.name().equals(removedFor))) {
            throw Refusal.broken(
                            RemovalReason.Rules.ADD,
                            "rule-violated",
                            "恢复原因与除名原因不符",
                            this + " does not undo the removal that stands")
                    .violation("reason", "恢复原因与除名原因不符");
        }
    }
}
