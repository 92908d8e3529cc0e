package org.huanjie.districting.quota;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.huanjie.districting.division.Division;
import org.huanjie.districting.election.Level;

/**
 * A congress's number of deputies, worked out.
 *
 * @param computed      the formula before the cap
 * @param ceiling       min(computed, cap) + extra
 * @param approvedSeats what was decided, null before
 * @param seats         what governs: the decided number, else min(computed, cap)
 */
public record QuotaView(
        Level level,
        String division,
        String name,
        int population,
        int base,
        int perDeputy,
        int computed,
        int cap,
        boolean capApplied,
        boolean mayBeBelowBase,
        int extra,
        int ceiling,
        Integer approvedSeats,
        Integer previousSeats,
        int seats,
        String explanation,
        Decision decision) {

    /** @param population the one it was decided on */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Decision(
            String decidedBy,
            LocalDate decidedOn,
            String documentNo,
            LocalDate filedOn,
            String extraDocumentNo,
            String recalculationReason,
            int population) {}

    static QuotaView of(Level level, Division division, Quota quota) {
        QuotaFormula formula = QuotaFormula.of(level);
        int population = division.population();
        int computed = formula.computed(population);
        int lawful = formula.seats(population);
        int extra = quota != null && quota.hasExtra() ? formula.extra(population) : 0;
        Integer approved = quota == null ? null : quota.approvedSeats();
        return new QuotaView(
                level,
                division.code(),
                division.name(),
                population,
                formula.base(),
                formula.perDeputy(),
                computed,
                formula.cap(),
                computed > formula.cap(),
                formula.mayBeBelowBase(population),
                extra,
                lawful + extra,
                approved,
                quota == null ? null : quota.previousSeats(),
                approved == null ? lawful : approved,
                explain(formula, population, computed, lawful, extra, approved),
                quota == null ? null : quota.decision());
    }

    private static String explain(
            QuotaFormula formula, int population, int computed, int lawful, int extra, Integer approved) {
        StringBuilder text = new StringBuilder("基数%d名，人口%d人每%d人增加1名（%d名），计%d名"
                .formatted(
                        formula.base(), population, formula.perDeputy(), population / formula.perDeputy(), computed));
        if (computed > formula.cap()) {
            text.append("，按上限%d名".formatted(formula.cap()));
        }
        if (extra > 0) {
            text.append("，另加百分之五%d名，最多%d名".formatted(extra, lawful + extra));
        }
        if (approved != null) {
            text.append("；已依法确定为%d名".formatted(approved));
            if (approved != lawful) {
                text.append("（与按现有人口计算相差%+d名，名额不变，选举法第十四条）".formatted(lawful - approved));
            }
        }
        return text.append("。").toString();
    }
}
