package org.huanjie.bench.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;

/** Connected planar graphs like maps: points, who is near whom by Delaunay, and of that so many edges as asked for. */
final class Drawing {
    private record Edge(int a, int b, double weight) {}

    private final SplittableRandom random;

    Drawing(SplittableRandom random) {
        this.random = random;
    }

    /** Points spread evenly. */
    List<Coordinate> even(int count) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new Coordinate(random.nextDouble(), random.nextDouble()));
        }
        return points;
    }

    /** Points that crowd in towns of all sizes, and some on the land between: as block groups lie. */
    List<Coordinate> crowded(int count) {
        List<Coordinate> towns = even(Math.max(3, (int) Math.sqrt(count) / 3));
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextDouble() < 0.35) {
                points.add(new Coordinate(random.nextDouble(), random.nextDouble()));
            } else {
                // the first towns are the largest
                double which = random.nextDouble();
                int town = (int) (which * which * towns.size());
                double spread = 0.02 + 0.08 / (1 + town);
                points.add(new Coordinate(
                        towns.get(town).x + spread * gaussian(), towns.get(town).y + spread * gaussian()));
            }
        }
        return points;
    }

    /** @param edgesPerNode of the graph, at most what the triangulation has, at least what holds it together */
    int[][] neighbours(List<Coordinate> points, double edgesPerNode) {
        List<Edge> all = triangulation(points);
        all.sort(Comparator.comparingDouble(Edge::weight));
        int[] root = new int[points.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
        Edges edges = new Edges(points.size());
        List<Edge> others = new ArrayList<>();
        int taken = 0;
        for (Edge edge : all) {
            int a = find(root, edge.a());
            int b = find(root, edge.b());
            if (a == b) {
                others.add(edge);
            } else {
                root[a] = b;
                edges.add(edge.a(), edge.b());
                taken++;
            }
        }
        for (Edge edge : others) {
            if (taken++ < edgesPerNode * points.size()) {
                edges.add(edge.a(), edge.b());
            }
        }
        return edges.neighbours();
    }

    /** Edges in an order that prefers short ones, by chance. */
    private List<Edge> triangulation(List<Coordinate> points) {
        Map<Coordinate, Integer> index = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            index.put(points.get(i), i);
        }
        DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
        builder.setSites(points);
        List<Edge> plain = new ArrayList<>();
        for (Object found : builder.getSubdivision().getPrimaryEdges(false)) {
            QuadEdge edge = (QuadEdge) found;
            Integer a = index.get(edge.orig().getCoordinate());
            Integer b = index.get(edge.dest().getCoordinate());
            if (a != null && b != null && !a.equals(b)) {
                plain.add(new Edge(Math.min(a, b), Math.max(a, b), edge.getLength()));
            }
        }
        // chance is dealt in an order that does not hang on the library's
        plain.sort(Comparator.comparingInt(Edge::a).thenComparingInt(Edge::b));
        List<Edge> weighed = new ArrayList<>();
        plain.forEach(edge -> weighed.add(new Edge(edge.a(), edge.b(), edge.weight() * (0.3 + random.nextDouble()))));
        return weighed;
    }

    private static int find(int[] root, int node) {
        int at = node;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    double gaussian() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
