package org.huanjie.districting.partition;

import java.util.Arrays;

/**
 * Whether the territory of a district holds together without one of its units. The unit's neighbours in the district spread all at once, a step
 * at a time; they meet, or the smallest part that is cut off is exhausted first: so the answer costs what the smaller part has.
 */
final class Reach {
    private final Graph graph;
    private final int[] of;
    private final int[] seen;
    private final int[] wave;
    private final int[][] queue;
    private final int[] head;
    private final int[] tail;
    private final int[] joined;
    private int stamp;

    Reach(Graph graph, int[] of) {
        this.graph = graph;
        this.of = of;
        int most = 0;
        for (int[] around : graph.neighbours()) {
            most = Math.max(most, around.length);
        }
        this.seen = new int[of.length];
        this.wave = new int[of.length];
        this.queue = new int[most][];
        this.head = new int[most];
        this.tail = new int[most];
        this.joined = new int[most];
    }

    boolean staysConnectedWithout(int unit) {
        int district = of[unit];
        int waves = 0;
        stamp++;
        seen[unit] = stamp;
        wave[unit] = -1;
        for (int next : graph.neighbours()[unit]) {
            if (of[next] == district) {
                start(waves++, next);
            }
        }
        if (waves <= 1) {
            return true;
        }
        int parts = waves;
        while (true) {
            for (int w = 0; w < waves; w++) {
                if (head[w] == tail[w]) {
                    if (joined[w] == w && exhausted(w, waves)) {
                        return false;
                    }
                    continue;
                }
                int at = queue[w][head[w]++];
                for (int next : graph.neighbours()[at]) {
                    if (of[next] != district || next == unit) {
                        continue;
                    }
                    if (seen[next] != stamp) {
                        seen[next] = stamp;
                        wave[next] = w;
                        push(w, next);
                    } else {
                        int a = root(w);
                        int b = root(wave[next]);
                        if (a != b) {
                            joined[Math.max(a, b)] = Math.min(a, b);
                            if (--parts == 1) {
                                return true;
                            }
                        }
                    }
                }
            }
        }
    }

    private void start(int w, int unit) {
        if (queue[w] == null) {
            queue[w] = new int[16];
        }
        head[w] = 0;
        tail[w] = 0;
        joined[w] = w;
        seen[unit] = stamp;
        wave[unit] = w;
        push(w, unit);
    }

    private void push(int w, int unit) {
        if (tail[w] == queue[w].length) {
            queue[w] = Arrays.copyOf(queue[w], 2 * tail[w]);
        }
        queue[w][tail[w]++] = unit;
    }

    private int root(int w) {
        int at = w;
        while (joined[at] != at) {
            at = joined[at];
        }
        return at;
    }

    /** Whether no wave of this part has anywhere left to go. */
    private boolean exhausted(int part, int waves) {
        for (int w = 0; w < waves; w++) {
            if (head[w] != tail[w] && root(w) == part) {
                return false;
            }
        }
        return true;
    }
}
