package org.huanjie.bench.libraries;

/** The best plan within the bounds that a search came across; its score lets people be out of bounds, at a price. */
final class TimefoldFound {
    private int[] district;
    private long cut = Long.MAX_VALUE;

    void offer(int[] of, long edges) {
        if (edges < cut) {
            cut = edges;
            district = of.clone();
        }
    }

    int[] district() {
        return district;
    }

    long cut() {
        return cut;
    }
}
