package org.huanjie.districting.partition;

/** An order of units in which each, but the first of a piece, borders on an earlier one. */
final class BreadthOrder {
    private BreadthOrder() {}

    /** Units with territory by breadth, from one with fewest neighbours; then the others. */
    static int[] of(Graph graph) {
        int[] order = new int[graph.size()];
        boolean[] seen = new boolean[graph.size()];
        int size = 0;
        for (int start = first(graph, seen); start >= 0; start = first(graph, seen)) {
            int head = size;
            order[size++] = start;
            seen[start] = true;
            for (; head < size; head++) {
                for (int next : graph.neighbours()[order[head]]) {
                    if (!seen[next]) {
                        seen[next] = true;
                        order[size++] = next;
                    }
                }
            }
        }
        for (int unit = 0; unit < graph.size(); unit++) {
            if (!graph.territory()[unit]) {
                order[size++] = unit;
            }
        }
        return order;
    }

    private static int first(Graph graph, boolean[] seen) {
        int first = -1;
        for (int unit = 0; unit < graph.size(); unit++) {
            boolean fewer = first < 0 || graph.neighbours()[unit].length < graph.neighbours()[first].length;
            first = graph.territory()[unit] && !seen[unit] && fewer ? unit : first;
        }
        return first;
    }
}
