package org.huanjie.districting.partition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Where drawings come from: from nothing, from a former one, or from two others. All are polished in the end; people may be beyond the bounds, hard ones, too. The numbers were found
 * by trying (docs/benchmarks.md shows what comes of them).
 */
final class Search {
    /** While there are more units for each district, pairs of them are put together and divided first. */
    private static final int UNITS_OF_A_DISTRICT = 10;

    private static final int PARTS_OF_A_DISTRICT = 3;
    private static final double COARSE_SHARE = 0.4;
    private static final double HOTTER_WHEN_COARSER = 1.6;
    private static final double COMBINE = 2;
    private static final double WARM = 0.6;

    private final Instance instance;
    private final SplittableRandom random;
    private final BooleanSupplier timeIsUp;

    Search(Instance instance, SplittableRandom random, BooleanSupplier timeIsUp) {
        this.instance = instance;
        this.random = random;
        this.timeIsUp = timeIsUp;
    }

    Drawing fromNothing(int districts, long steps) {
        Deque<Contraction> levels = new ArrayDeque<>();
        Instance coarsest = instance;
        long mostPeople = instance.graph().people() / ((long) PARTS_OF_A_DISTRICT * districts);
        while (coarsest.graph().size() > UNITS_OF_A_DISTRICT * districts) {
            Contraction level = new Contraction(coarsest, Contraction.pairs(coarsest.graph(), mostPeople, random));
            if (10 * level.coarse().graph().size() > 9 * coarsest.graph().size()) {
                break;
            }
            levels.push(level);
            coarsest = level.coarse();
        }
        Drawing start = Growth.grow(coarsest, districts, random);
        if (levels.isEmpty()) {
            return annealed(instance, start, steps, 1);
        }
        Annealing coarse = new Annealing(coarsest, start, random, timeIsUp);
        coarse.run((long) (COARSE_SHARE * steps), Math.pow(HOTTER_WHEN_COARSER, levels.size()));
        Drawing raised = coarse.last();
        for (Contraction level : levels) {
            raised = level.raise(raised);
        }
        return annealed(instance, raised, (long) ((1 - COARSE_SHARE) * steps), WARM);
    }

    Drawing from(Drawing former, long steps) {
        return annealed(instance, former, steps, WARM);
    }

    /** The two laid one over the other and put together as is best, and that annealed once more, not as hot: no worse than the first. */
    Drawing fromBoth(Drawing one, Drawing other, long steps) {
        Contraction both = new Contraction(instance, one, other);
        long coarseSteps = Math.max(
                1, steps * both.coarse().graph().size() / instance.graph().size());
        Annealing coarse = new Annealing(both.coarse(), both.lower(one), random, timeIsUp);
        coarse.run(coarseSteps, COMBINE);
        Drawing combined = both.raise(coarse.bestOrLast());
        boolean better = combined.value(instance) <= one.value(instance);
        return annealed(instance, better ? combined : one, steps, WARM);
    }

    private Drawing annealed(Instance of, Drawing start, long steps, double warmth) {
        Annealing annealing = new Annealing(of, start, random, timeIsUp);
        annealing.run(steps, warmth);
        return Polish.polish(of, annealing.bestOrLast(), timeIsUp);
    }
}
