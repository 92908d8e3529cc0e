package org.huanjie.bench.libraries;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.huanjie.bench.graph.Instance;
import org.huanjie.bench.graph.Judge;
import org.jgrapht.alg.clustering.KSpanningTreeClustering;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * JGraphT has no partitioning into parts of bounded size. What comes nearest is clustering by a spanning tree: so many connected
 * parts as asked for, of any size. It is tried with random weights until the time is up.
 */
final class JGraphT implements Library {
    @Override
    public String name() {
        return "JGraphT";
    }

    @Override
    public Answer solve(Instance instance, int seconds, int seed) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        SplittableRandom random = new SplittableRandom(seed);
        Judge judge = new Judge(instance);
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = graph(instance);
        List<DefaultWeightedEdge> edges = new ArrayList<>(graph.edgeSet());
        int[] best = null;
        int least = Integer.MAX_VALUE;
        while (System.nanoTime() < end) {
            edges.forEach(edge -> graph.setEdgeWeight(edge, random.nextDouble()));
            int[] district = new int[instance.size()];
            int label = 0;
            for (Set<Integer> cluster : new KSpanningTreeClustering<>(graph, instance.districts()).getClustering()) {
                for (int node : cluster) {
                    district[node] = label;
                }
                label++;
            }
            Judge.Verdict verdict = judge.of(district);
            if (verdict.isFeasible() && verdict.cut() < least) {
                best = district;
                least = verdict.cut();
            }
        }
        return new Answer(best, false);
    }

    private static SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph(Instance instance) {
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int node = 0; node < instance.size(); node++) {
            graph.addVertex(node);
        }
        for (int node = 0; node < instance.size(); node++) {
            for (int next : instance.neighbours()[node]) {
                if (node < next) {
                    graph.addEdge(node, next);
                }
            }
        }
        return graph;
    }
}
