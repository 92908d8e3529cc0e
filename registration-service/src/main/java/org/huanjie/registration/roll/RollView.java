package org.huanjie.registration.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.problem.Finding;
import org.huanjie.registration.election.Level;

/**
 * A roll as clients see it.
 *
 * @param explanation   the arithmetic in words, Chinese
 * @param version       of the district's roll: 1, and one more with each correction
 * @param erasedAt      when its entries were erased (PIPL art. 47); count, arithmetic and sha256 stay
 * @param alsoCorrected of a correction's answer: next versions of rolls that exchanged voters with it
 */
record RollView(
        UUID id,
        String election,
        Level level,
        String division,
        UUID district,
        int districtNumber,
        String districtName,
        int version,
        Roll.Status status,
        int count,
        Arithmetic arithmetic,
        String explanation,
        String sha256,
        Instant publishedAt,
        Instant erasedAt,
        LocalDate objectionsUntil,
        String pollingPlace,
        OffsetDateTime pollingFrom,
        OffsetDateTime pollingUntil,
        List<Finding> findings,
        List<Action> actions,
        List<Change> added,
        List<Change> removed,
        List<Change> corrected,
        List<UUID> alsoCorrected) {

    /** What a correction published; {@code formerName} where the name was corrected. */
    record Change(int serial, String name, String sex, String group, String formerName) {}

    /** @param why what is in the way, Chinese; null where it is allowed */
    record Action(String name, boolean allowed, String why) {}

    /** @param findings the gate's, null in lists */
    static RollView of(Roll roll, List<Finding> findings, List<Action> actions, Caller caller) {
        Optional<Publication> publication = roll.publication();
        Arithmetic sums = desk(caller) || roll.rollVersion() == 1
                ? roll.arithmetic()
                : roll.arithmetic().withoutGrounds();
        return new RollView(
                roll.id(),
                roll.election(),
                roll.level(),
                roll.listed().division(),
                roll.district(),
                roll.listed().districtNumber(),
                roll.listed().districtName(),
                roll.rollVersion(),
                roll.status(),
                roll.count(),
                sums,
                sums.explanation(),
                roll.sha256(),
                publication.map(Publication::publishedAt).orElse(null),
                roll.erasedAt(),
                publication.map(Publication::objectionsUntil).orElse(null),
                publication.map(Publication::pollingPlace).orElse(null),
                publication.map(Publication::pollingFrom).orElse(null),
                publication.map(Publication::pollingUntil).orElse(null),
                findings,
                actions,
                null,
                null,
                null,
                null);
    }

    /** With what this version corrected; empty lists for a first version. */
    RollView with(List<Corrections.Row> changes) {
        return new RollView(
                id,
                election,
                level,
                division,
                district,
                districtNumber,
                districtName,
                version,
                status,
                count,
                arithmetic,
                explanation,
                sha256,
                publishedAt,
                erasedAt,
                objectionsUntil,
                pollingPlace,
                pollingFrom,
                pollingUntil,
                findings,
                actions,
                of(changes, "ADD"),
                of(changes, "REMOVE"),
                of(changes, "CORRECT"),
                null);
    }

    /** With the next versions of other rolls that the same step has made. */
    RollView together(List<UUID> others) {
        return new RollView(
                id,
                election,
                level,
                division,
                district,
                districtNumber,
                districtName,
                version,
                status,
                count,
                arithmetic,
                explanation,
                sha256,
                publishedAt,
                erasedAt,
                objectionsUntil,
                pollingPlace,
                pollingFrom,
                pollingUntil,
                findings,
                actions,
                added,
                removed,
                corrected,
                others);
    }

    private static List<Change> of(List<Corrections.Row> changes, String action) {
        return changes.stream()
                .filter(change -> change.action().equals(action))
                .map(change ->
                        new Change(change.serial(), change.name(), change.sex(), change.group(), change.formerName()))
                .toList();
    }

    /** Those who handle voters' data, and so may know why somebody was removed. */
    private static boolean desk(Caller caller) {
        return caller.has(
                Role.COUNTY_OFFICE, Role.COUNTY_COMMITTEE, Role.TOWNSHIP_OFFICE, Role.TOWNSHIP_COMMITTEE, Role.AUDITOR);
    }

    /**
     * What the caller may do with it.
     *
     * @param whyNotFinal what is in the way of making it final, Chinese; null for nothing
     */
    static List<Action> actions(Roll roll, List<Finding> findings, String whyNotFinal, Caller caller) {
        List<Action> actions = new ArrayList<>();
        if (caller.has(roll.level().committee())) {
            String why = roll.whyNotPublish(caller);
            if (why == null && Finding.anyHard(findings)) {
                why = findings.get(0).message();
            }
            actions.add(new Action("publication", why == null, why));
            boolean waits = roll.status() == Roll.Status.PUBLISHED && !findings.isEmpty();
            actions.add(new Action("corrections", waits, waits ? null : "没有需要补正的事项"));
            if (roll.isPublic()) {
                actions.add(new Action("finalization", whyNotFinal == null, whyNotFinal));
            }
        }
        return actions;
    }
}
