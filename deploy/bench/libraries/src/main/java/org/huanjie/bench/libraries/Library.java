package org.huanjie.bench.libraries;

import org.huanjie.bench.graph.Instance;

/** A library with a model of the task: connected districts within bounds, fewest edges cut. */
interface Library {
    /**
     * @param district of each node; null where none was found
     * @param proven   whether the library says that there is nothing better, or nothing at all
     */
    record Answer(int[] district, boolean proven) {
        static final Answer NONE = new Answer(null, false);
    }

    String name();

    Answer solve(Instance instance, int seconds, int seed) throws InterruptedException;
}
