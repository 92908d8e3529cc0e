package org.huanjie.districting.partition;

/**
 * Districts as drawn.
 *
 * @param districtOf district of each unit, from 0
 * @param seats      of each district
 */
public record Drawing(int[] districtOf, int[] seats) {
    /** Borders between neighbours in two districts. */
    public int cutEdges(Graph graph) {
        int cut = 0;
        for (int unit = 0; unit < districtOf.length; unit++) {
            for (int i = 0; i < graph.neighbours()[unit].length; i++) {
                int next = graph.neighbours()[unit][i];
                cut += next > unit && districtOf[next] != districtOf[unit] ? graph.borders()[unit][i] : 0;
            }
        }
        return cut;
    }

    long value(Instance instance) {
        return new State(instance, this).value();
    }
}
