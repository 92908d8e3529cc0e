package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.division.Divisions;

/**
 * The part of a roll that is posted in a village, community or unit (张榜公布, R-58): its voters with the serials they have on the
 * whole roll, as the version says, corrected or not. It is made of the frozen entries, so it is always the same.
 */
@ApplicationScoped
class UnitSheet {
    private final Rolls rolls;
    private final RollNotice notices;
    private final Divisions divisions;

    UnitSheet(Rolls rolls, RollNotice notices, Divisions divisions) {
        this.rolls = rolls;
        this.notices = notices;
        this.divisions = divisions;
    }

    static String title(Roll roll) {
        String name = RollNotice.nameOf(roll);
        return roll.previous() == null ? name : name + "（第%d次补正后）".formatted(roll.rollVersion() - 1);
    }

    /**
     * @param unit twelve digits, or fifteen for a part of one
     * @throws Refusal 404 if nobody on the roll is of the unit
     */
    OfficialDocument of(Roll roll, String unit) {
        List<Tuple> entries = rolls.entriesOf(roll.id(), unit);
        if (entries.isEmpty()) {
            throw Refusal.notFound("unit " + unit + " on roll " + roll.id());
        }
        String name = divisions.nameOf(unit);
        OfficialDocument.Builder document = OfficialDocument.titled(title(roll))
                .mark(roll.isPublic() ? "" : "（草稿，尚未公布）")
                .paragraph("%s（%s）选民共%d名，%s选民共%d名。"
                        .formatted(
                                name == null ? unit : name,
                                unit,
                                entries.size(),
                                roll.listed().districtName(),
                                roll.count()));
        notices.terms(document, roll);
        return document.table(
                        RollNotice.COLUMNS,
                        entries.stream().map(RollNotice::row).toList())
                .signed(notices.issuer(roll), roll.publishedOn())
                .build();
    }
}
