package org.huanjie.districting.plan;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of a plan's history.
 *
 * @param title     the kind as a clerk calls it
 * @param districts numbers of the districts that were changed, made or dissolved
 * @param units     how many units lie in another district since, or in none
 * @param undoes    number of the line that this one takes back or makes again; null
 * @param takenBack whether it is an edit that does not hold any more
 */
@Schema(name = "PlanEntry")
record PlanEntryView(
        int number,
        PlanEntry.Kind kind,
        String title,
        List<Integer> districts,
        int units,
        String reason,
        Integer undoes,
        boolean takenBack,
        String by,
        String byName,
        Instant at) {
    static PlanEntryView of(PlanEntry entry, EditStack stack) {
        PlanChange change = entry.change();
        return new PlanEntryView(
                entry.number(),
                entry.kind(),
                entry.kind().title(),
                change == null ? List.of() : change.districts(),
                change == null ? 0 : change.units(),
                entry.reason(),
                entry.undoes(),
                stack.tookBack(entry.number()),
                entry.sub(),
                entry.name(),
                entry.at());
    }
}
