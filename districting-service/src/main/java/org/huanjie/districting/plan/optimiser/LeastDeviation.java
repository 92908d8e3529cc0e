package org.huanjie.districting.plan.optimiser;

import java.util.function.BooleanSupplier;
import org.huanjie.districting.partition.Bounds;
import org.huanjie.districting.partition.Fit;
import org.huanjie.districting.partition.Instance;

/** How near to the average all districts of a group can be: tolerances are tried, and it is proven where none is within. */
final class LeastDeviation {
    private static final double PRECISION = 0.000_2;
    private static final long STEPS = 5_000_000;

    private final Instance instance;
    private final double perSeat;
    private final BooleanSupplier timeIsUp;

    LeastDeviation(Instance instance, double perSeat, BooleanSupplier timeIsUp) {
        this.instance = instance;
        this.perSeat = perSeat;
        this.timeIsUp = timeIsUp;
    }

    /** A drawing within the tolerance, if one is found; or whether there is none. */
    Fit.Answer within(double tolerance) {
        Bounds bounds = Bounds.around(perSeat, tolerance, Proposal.MOST_SEATS);
        return Fit.of(new Instance(instance.graph(), instance.seats(), bounds, null), STEPS, timeIsUp);
    }

    /**
     * @param proven  a lower bound that is known
     * @param reached a deviation that is reached
     * @return the bound, raised as far as a proof went
     */
    double bound(double proven, double reached) {
        double low = proven;
        double high = reached;
        while (high - low > PRECISION && !timeIsUp.getAsBoolean()) {
            double tolerance = (low + high) / 2;
            Fit.Answer answer = within(tolerance);
            if (answer.drawing() == null && !answer.proven()) {
                return low;
            }
            low = answer.proven() ? tolerance : low;
            high = answer.proven() ? high : tolerance;
        }
        return low;
    }
}
