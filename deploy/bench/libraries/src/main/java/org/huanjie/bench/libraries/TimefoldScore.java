package org.huanjie.bench.libraries;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Arrays;
import org.huanjie.bench.graph.Instance;

/** People and edges are kept up to date by each change; pieces are counted anew for the districts that changed. */
public final class TimefoldScore implements IncrementalScoreCalculator<TimefoldMap, HardSoftLongScore> {
    /** Prices: of an edge cut, of a district out of bounds, of an average unit beyond them. */
    private static final long EDGE = 100;

    private static final long OUT = 100;
    private static final long UNIT = 400;

    private Instance instance;
    private TimefoldFound found;
    private long averageUnit;
    private int[] of;
    private long[] people;
    private int[] pieces;
    private boolean[] changed;
    private int[] seen;
    private int[] queue;
    private int stamp;
    private long cut;

    @Override
    public void resetWorkingSolution(TimefoldMap map) {
        instance = map.instance();
        found = map.found();
        averageUnit = Math.max(1, Arrays.stream(instance.population()).sum() / instance.size());
        of = map.assignment();
        people = new long[instance.districts()];
        pieces = new int[instance.districts()];
        changed = new boolean[instance.districts()];
        seen = new int[of.length];
        queue = new int[of.length];
        stamp = 0;
        cut = 0;
        Arrays.fill(changed, true);
        for (int node = 0; node < of.length; node++) {
            people[of[node]] += instance.population()[node];
            for (int next : instance.neighbours()[node]) {
                cut += node < next && of[node] != of[next] ? 1 : 0;
            }
        }
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        // what was before is known
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        TimefoldNode node = (TimefoldNode) entity;
        int from = of[node.number()];
        int to = node.district();
        if (from == to) {
            return;
        }
        for (int next : instance.neighbours()[node.number()]) {
            cut += of[next] == from ? 1 : of[next] == to ? -1 : 0;
        }
        people[from] -= instance.population()[node.number()];
        people[to] += instance.population()[node.number()];
        of[node.number()] = to;
        changed[from] = true;
        changed[to] = true;
    }

    @Override
    public HardSoftLongScore calculateScore() {
        long beyond = 0;
        long out = 0;
        long extra = 0;
        countPieces();
        for (int d = 0; d < people.length; d++) {
            long over = Math.max(0, Math.max(people[d] - instance.most(), instance.least() - people[d]));
            beyond += over;
            out += over > 0 ? 1 : 0;
            extra += Math.abs(pieces[d] - 1);
        }
        if (extra == 0 && beyond == 0) {
            found.offer(of, cut);
        }
        return HardSoftLongScore.of(-extra, -EDGE * cut - OUT * out - UNIT * beyond / averageUnit);
    }

    private void countPieces() {
        stamp++;
        for (int d = 0; d < pieces.length; d++) {
            pieces[d] = changed[d] ? 0 : pieces[d];
        }
        for (int node = 0; node < of.length; node++) {
            if (changed[of[node]] && seen[node] != stamp) {
                pieces[of[node]]++;
                walk(node);
            }
        }
        Arrays.fill(changed, false);
    }

    private void walk(int start) {
        int head = 0;
        int tail = 0;
        queue[tail++] = start;
        seen[start] = stamp;
        while (head < tail) {
            for (int next : instance.neighbours()[queue[head++]]) {
                if (seen[next] != stamp && of[next] == of[start]) {
                    seen[next] = stamp;
                    queue[tail++] = next;
                }
            }
        }
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void afterEntityAdded(Object entity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        throw new UnsupportedOperationException();
    }
}
