package org.huanjie.nomination.structure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.result.ResultRules;

/**
 * A share of the congress before, and that of each stage at which there is somebody, compared exactly: of some groups it shall not fall,
 * of cadres not rise (R-92, 选举法 art. 7). Guidance, too: it refuses nobody.
 *
 * @param wanted null where any share will do
 */
@Schema(name = "StructureComparison")
record Comparison(
        Indicator indicator,

        @Schema(nullable = true) Direction wanted,

        @Schema(description = "Members of the congress before")
        int members,

        @Schema(description = "Of so many deputies") int total,

        @Schema(examples = "26.58") String percent,
        List<Against> stages) {

    @Schema(name = "StructureDirection")
    enum Direction {
        NOT_LOWER,
        NOT_HIGHER
    }

    @Schema(name = "StructureChange")
    enum Change {
        LOWER,
        SAME,
        HIGHER
    }

    /** @param asWanted also where nothing is wanted */
    @Schema(name = "StructureAgainstPrevious")
    record Against(Stage stage, int members, int total, String percent, Change change, boolean asWanted) {}

    private static final int HUNDRED = 100;

    /** Of all indicators that the congress before has told, in their order. */
    static List<Comparison> of(Composition before, List<StageFigures> stages) {
        List<Comparison> all = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            Integer members = before.counts().get(indicator);
            if (members != null) {
                all.add(of(indicator, members, before.deputies(), stages));
            }
        }
        return List.copyOf(all);
    }

    private static Comparison of(Indicator indicator, int members, int total, List<StageFigures> stages) {
        Direction wanted = wanted(indicator);
        List<Against> compared = stages.stream()
                .filter(figures -> figures.total() > 0)
                .map(figures -> {
                    int now = figures.counts().get(indicator);
                    Change change = change((long) now * total, (long) members * figures.total());
                    return new Against(
                            figures.stage(),
                            now,
                            figures.total(),
                            ResultRules.turnout(now, figures.total()),
                            change,
                            change == Change.SAME
                                    || wanted == null
                                    || (change == Change.HIGHER) == (wanted == Direction.NOT_LOWER));
                })
                .toList();
        return new Comparison(indicator, wanted, members, total, ResultRules.turnout(members, total), compared);
    }

    private static Change change(long now, long before) {
        int order = Long.compare(now, before);
        return order < 0 ? Change.LOWER : order > 0 ? Change.HIGHER : Change.SAME;
    }

    /** By 选举法 art. 7 and the usual guidance. */
    private static Direction wanted(Indicator indicator) {
        return switch (indicator) {
            case WOMEN, MINORITY, GRASS_ROOTS, WORKER, FARMER, PROFESSIONAL -> Direction.NOT_LOWER;
            case CADRE -> Direction.NOT_HIGHER;
            default -> null;
        };
    }

    /**
     * The share as a target for advice; empty where nothing is wanted. A target has two decimals: the share is cut so that whoever keeps
     * the share of before reaches it.
     */
    Optional<Target> target() {
        if (wanted == null) {
            return Optional.empty();
        }
        boolean atLeast = wanted == Direction.NOT_LOWER;
        BigDecimal share = BigDecimal.valueOf((long) members * HUNDRED)
                .divide(BigDecimal.valueOf(total), 2, atLeast ? RoundingMode.FLOOR : RoundingMode.CEILING);
        return Optional.of(
                new Target(indicator, atLeast ? Target.Comparator.AT_LEAST : Target.Comparator.AT_MOST, share));
    }
}
