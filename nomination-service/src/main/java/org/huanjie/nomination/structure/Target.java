package org.huanjie.nomination.structure;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A share that the committee aims at.
 *
 * @param percent with up to two decimals; compared exactly, never rounded
 */
@Schema(name = "StructureTarget")
record Target(
        @NotNull Indicator indicator,
        @NotNull Comparator comparator,

        @Schema(description = "Per cent, up to two decimals", examples = "30")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        BigDecimal percent) {
    private static final long WHOLE = 10_000;

    @Schema(name = "StructureComparator")
    enum Comparator {
        AT_LEAST,
        AT_MOST
    }

    /** Whether so many of so many reach it; nobody of nobody reaches everything. */
    boolean met(long members, long all) {
        long share = members * WHOLE;
        long aim = aim() * all;
        return comparator == Comparator.AT_LEAST ? share >= aim : share <= aim;
    }

    /** The fewest of so many that reach it, or the most that keep it. */
    long bound(long all) {
        long aim = aim() * all;
        return comparator == Comparator.AT_LEAST ? (aim + WHOLE - 1) / WHOLE : aim / WHOLE;
    }

    private long aim() {
        return percent.movePointRight(2).longValueExact();
    }

    String words() {
        return indicator.word() + (comparator == Comparator.AT_LEAST ? "不低于" : "不超过")
                + percent.stripTrailingZeros().toPlainString() + "%";
    }
}
