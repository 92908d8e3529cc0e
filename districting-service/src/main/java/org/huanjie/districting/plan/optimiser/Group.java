package org.huanjie.districting.plan.optimiser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.huanjie.districting.partition.Drawing;
import org.huanjie.districting.partition.Fit;
import org.huanjie.districting.partition.Instance;
import org.huanjie.districting.partition.Partitioner;
import org.huanjie.districting.partition.Refinement;
import org.huanjie.districting.partition.Start;

/** A township's part of a proposal: its units, the best districts so far, what is proven about them. */
final class Group {
    private static final int ROUNDS = 16;
    private static final long PROOF_STEPS = 300_000;

    private final String code;
    private final List<Proposal.Unit> units;
    private final Instance instance;
    private final double perSeat;
    private Drawing drawing;
    private boolean optimal;
    private double bound;
    private boolean forced;

    Group(String code, List<Proposal.Unit> units, Instance instance, double perSeat) {
        this.code = code;
        this.units = units;
        this.instance = instance;
        this.perSeat = perSeat;
    }

    void requireFeasible() {
        int seats = instance.seats();
        int pieces = instance.graph().pieceCount();
        if (seats < 1) {
            throw new Infeasible(code, Infeasible.Reason.NO_SEAT, seats, units.size());
        }
        if (seats > Proposal.MOST_SEATS * units.size()) {
            throw new Infeasible(code, Infeasible.Reason.TOO_FEW_UNITS, seats, units.size());
        }
        if (pieces > seats) {
            throw new Infeasible(code, Infeasible.Reason.TOO_MANY_PIECES, seats, pieces);
        }
    }

    void drawQuickly(Proposal.Effort effort) {
        drawing = Start.of(instance, effort.seed());
        bound = Math.max(ofAverage(), ofLargestUnit());
    }

    void drawWell(Proposal.Effort effort, BooleanSupplier timeIsUp) {
        Partitioner.Effort all = new Partitioner.Effort(effort.seed(), 1, ROUNDS, effort.iterations(), PROOF_STEPS);
        Partitioner.Answer answer = new Partitioner(instance, all, timeIsUp, better -> {}).answer(List.of(drawing));
        drawing = answer.optimal()
                ? Start.polished(instance, answer.drawing(), timeIsUp)
                : Refinement.refine(instance, answer.drawing(), timeIsUp);
        optimal = answer.optimal();
    }

    /** Where a district is beyond the tolerance: finds a drawing with none, or proves that there is none and how near one can be. */
    void fit(double tolerance, BooleanSupplier timeIsUp) {
        if (maxDeviation() <= tolerance) {
            return;
        }
        LeastDeviation least = new LeastDeviation(instance, perSeat, timeIsUp);
        Fit.Answer within = least.within(tolerance);
        if (within.drawing() != null) {
            drawing = Refinement.refine(instance, within.drawing(), timeIsUp);
        } else if (within.proven()) {
            forced = true;
            bound = least.bound(Math.max(bound, tolerance), maxDeviation());
        }
    }

    boolean isOptimal() {
        return optimal;
    }

    /** No district within these seats can be nearer to the average. */
    private double ofAverage() {
        return Math.abs(instance.graph().people() / (instance.seats() * perSeat) - 1);
    }

    private double ofLargestUnit() {
        return Math.max(0, largest().population() / (Proposal.MOST_SEATS * perSeat) - 1);
    }

    private Proposal.Unit largest() {
        return units.stream()
                .reduce((a, b) -> b.population() > a.population() ? b : a)
                .orElseThrow();
    }

    double bound() {
        return bound;
    }

    Optional<Proposal.Limit> limit(double tolerance) {
        boolean beyond = forced || bound > tolerance + 1e-9;
        boolean byUnit = beyond && ofLargestUnit() >= bound - 1e-9;
        return beyond
                ? Optional.of(new Proposal.Limit(code, bound, byUnit ? largest().code() : null))
                : Optional.empty();
    }

    double maxDeviation() {
        long[] people = new long[drawing.seats().length];
        for (int unit = 0; unit < units.size(); unit++) {
            people[drawing.districtOf()[unit]] += units.get(unit).population();
        }
        return IntStream.range(0, people.length)
                .mapToDouble(d -> Math.abs(people[d] / (drawing.seats()[d] * perSeat) - 1))
                .max()
                .orElse(0);
    }

    int cutEdges() {
        return drawing.cutEdges(instance.graph());
    }

    /** By their first unit. */
    List<Proposal.District> districts() {
        TreeMap<Integer, List<String>> members = new TreeMap<>();
        List<Integer> order = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            int district = drawing.districtOf()[unit];
            if (!members.containsKey(district)) {
                order.add(district);
            }
            members.computeIfAbsent(district, none -> new ArrayList<>())
                    .add(units.get(unit).code());
        }
        return order.stream()
                .map(district -> new Proposal.District(drawing.seats()[district], members.get(district)))
                .toList();
    }
}
