package org.huanjie.districting.plan.optimiser;

import java.util.function.BooleanSupplier;
import org.huanjie.districting.partition.Bounds;
import org.huanjie.districting.partition.Instance;
import org.huanjie.districting.partition.Partitioner;

/** How near to the average all districts of a group can be: narrower tolerances are tried, and it is proven that none is within. */
final class LeastDeviation {
    private static final double PRECISION = 0.001;
    private static final long PROOF_STEPS = 200_000;

    private LeastDeviation() {}

    /**
     * @param proven  a lower bound that is known
     * @param reached a deviation that is reached
     * @return the bound, raised as far as a proof went
     */
    static double of(Instance instance, double perSeat, double proven, double reached, BooleanSupplier timeIsUp) {
        double low = proven;
        double high = reached;
        while (high - low > PRECISION && !timeIsUp.getAsBoolean()) {
            double tolerance = (low + high) / 2;
            Bounds bounds =
                    Bounds.around(perSeat, tolerance, Proposal.MOST_SEATS).hardened();
            Partitioner.Answer answer = Partitioner.prove(
                    new Instance(instance.graph(), instance.seats(), bounds, null), PROOF_STEPS, timeIsUp);
            if (answer.drawing() == null && !answer.optimal()) {
                return low;
            }
            low = answer.drawing() == null ? tolerance : low;
            high = answer.drawing() == null ? high : tolerance;
        }
        return low;
    }
}
