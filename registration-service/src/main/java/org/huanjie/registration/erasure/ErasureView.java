package org.huanjie.registration.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.erasure.ErasureStatus;
import org.huanjie.kit.problem.Finding;

/**
 * An erasure as clients see it.
 *
 * @param asOf   the day that periods are measured on
 * @param found  what the trial found, as of then
 * @param kept   registrations of the county that were removed and stay, and why
 * @param erased what is gone so far
 */
record ErasureView(
        UUID id,
        Erasure.Kind kind,
        String division,
        UUID voter,
        LocalDate requestedOn,
        String documentNo,
        ErasureStatus status,
        LocalDate asOf,
        Extent found,
        List<Finding> kept,
        Extent erased,
        String draftedBy,
        Instant draftedAt,
        String approvedBy,
        Instant approvedAt,
        UUID job,
        Instant finishedAt) {

    static ErasureView of(Erasure erasure, Retention retention) {
        return new ErasureView(
                erasure.id(),
                erasure.kind(),
                erasure.division(),
                erasure.voter(),
                erasure.requestedOn(),
                erasure.documentNo(),
                erasure.status(),
                erasure.asOf(),
                erasure.found(),
                erasure.kept().stream().map(kept -> kept.told(retention)).toList(),
                erasure.erased(),
                erasure.draftedBy(),
                erasure.draftedAt(),
                erasure.approvedBy(),
                erasure.approvedAt(),
                erasure.job(),
                erasure.finishedAt());
    }
}
