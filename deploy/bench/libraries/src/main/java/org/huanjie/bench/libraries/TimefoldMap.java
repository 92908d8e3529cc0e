package org.huanjie.bench.libraries;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.bench.graph.Instance;

/** All nodes with their districts, as Timefold wants its solutions: public, with a constructor without arguments. */
@PlanningSolution
public final class TimefoldMap {
    @ProblemFactProperty
    private Instance instance;

    @ProblemFactProperty
    private TimefoldFound found;

    @ValueRangeProvider
    private List<Integer> districts;

    @PlanningEntityCollectionProperty
    private List<TimefoldNode> nodes;

    /** Pieces too many; then the price of edges cut and of people out of bounds. */
    @PlanningScore
    private HardSoftLongScore score;

    public TimefoldMap() {}

    TimefoldMap(Instance instance, int[] start) {
        this.instance = instance;
        this.found = new TimefoldFound();
        this.districts = IntStream.range(0, instance.districts()).boxed().toList();
        this.nodes = new ArrayList<>();
        for (int node = 0; node < start.length; node++) {
            nodes.add(new TimefoldNode(node, start[node]));
        }
    }

    Instance instance() {
        return instance;
    }

    List<TimefoldNode> nodes() {
        return nodes;
    }

    TimefoldFound found() {
        return found;
    }

    /** Whether a node borders on a district. */
    boolean touches(int node, int district) {
        for (int next : instance.neighbours()[node]) {
            if (nodes.get(next).district() == district) {
                return true;
            }
        }
        return false;
    }

    int[] assignment() {
        return nodes.stream().mapToInt(TimefoldNode::district).toArray();
    }
}
