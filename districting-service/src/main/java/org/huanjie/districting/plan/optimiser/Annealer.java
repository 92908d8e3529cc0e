package org.huanjie.districting.plan.optimiser;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** Improves a partition by moving border units, worse moves being taken ever more seldom. */
final class Annealer {
    private static final double HOT = 0.6;
    private static final double COLD = 0.002;

    private final Region region;
    private final double limit;
    private final SplittableRandom random;
    private final BooleanSupplier timeIsUp;

    Annealer(Region region, double limit, SplittableRandom random, BooleanSupplier timeIsUp) {
        this.region = region;
        this.limit = limit;
        this.random = random;
        this.timeIsUp = timeIsUp;
    }

    Partition improve(Partition start, int iterations) {
        Partition now = start.copy();
        Partition best = start.copy();
        double cost = now.cost(limit);
        double bestCost = cost;
        for (int i = 0; i < iterations && !timeIsUp.getAsBoolean(); i++) {
            double temperature = HOT * Math.pow(COLD / HOT, (double) i / iterations);
            int unit = random.nextInt(region.size());
            int from = now.districtOf(unit);
            int to = target(now, unit);
            if (to == from || !now.mayLeave(unit)) {
                continue;
            }
            now.move(unit, to);
            double changed = now.cost(limit);
            if (changed <= cost || random.nextDouble() < Math.exp((cost - changed) / temperature)) {
                cost = changed;
                if (cost < bestCost - 1e-9) {
                    bestCost = cost;
                    best = now.copy();
                }
            } else {
                now.move(unit, from);
            }
        }
        return best;
    }

    /** A district the unit borders on; any district for a unit without territory. */
    private int target(Partition now, int unit) {
        if (!region.territory()[unit]) {
            return random.nextInt(now.districts());
        }
        int[] neighbours = region.neighbours()[unit];
        return neighbours.length == 0
                ? now.districtOf(unit)
                : now.districtOf(neighbours[random.nextInt(neighbours.length)]);
    }
}
