package org.huanjie.districting.plan.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Units as they hang together, each link with the length it would like to have: longer between townships, so that these can
 * be seen. Where nothing links them (adjacency is optional) they are joined as a net, so that every unit has its place.
 */
final class Mesh {
    private static final double INSIDE = 1.0;
    private static final double BETWEEN_TOWNSHIPS = 1.4;
    private static final double JOINED = 1.5;

    record Link(int to, double length) {}

    private final List<List<Link>> links = new ArrayList<>();
    private final int[] piece;

    Mesh(List<Sketch.Unit> units, Map<String, ? extends Collection<String>> neighbours) {
        Map<String, Integer> index = new TreeMap<>();
        for (Sketch.Unit unit : units) {
            index.put(unit.code(), links.size());
            links.add(new ArrayList<>());
        }
        piece = new int[units.size()];
        Arrays.setAll(piece, i -> i);
        for (int pass = 0; pass < 2; pass++) {
            boolean inside = pass == 0;
            index.forEach((code, i) -> sorted(neighbours.get(code)).forEach(other -> {
                Integer j = index.get(other);
                boolean same =
                        j != null && units.get(i).township().equals(units.get(j).township());
                if (j != null && i < j && same == inside) {
                    link(i, j, same ? INSIDE : BETWEEN_TOWNSHIPS);
                }
            }));
            if (inside) {
                byTownship(units).values().forEach(members -> joinPieces(members));
            }
        }
        joinPieces(new ArrayList<>(index.values()));
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes == null ? List.of() : codes.stream().sorted().toList();
    }

    private static Map<String, List<Integer>> byTownship(List<Sketch.Unit> units) {
        Map<String, List<Integer>> townships = new TreeMap<>();
        for (int i = 0; i < units.size(); i++) {
            townships
                    .computeIfAbsent(units.get(i).township(), none -> new ArrayList<>())
                    .add(i);
        }
        return townships;
    }

    /** Links the first unit of each piece among these to the next one's, and to one a row further. */
    private void joinPieces(List<Integer> members) {
        Map<Integer, Integer> firstOf = new TreeMap<>();
        members.stream().sorted().forEach(i -> firstOf.putIfAbsent(pieceOf(i), i));
        List<Integer> firsts = firstOf.values().stream().sorted().toList();
        int row = (int) Math.ceil(Math.sqrt(firsts.size()));
        for (int k = 0; k < firsts.size(); k++) {
            if (k + row < firsts.size()) {
                link(firsts.get(k), firsts.get(k + row), JOINED);
            }
            if (k + 1 < firsts.size() && (k + 1) % row != 0) {
                link(firsts.get(k), firsts.get(k + 1), JOINED);
            }
        }
    }

    private void link(int a, int b, double length) {
        links.get(a).add(new Link(b, length));
        links.get(b).add(new Link(a, length));
        piece[pieceOf(a)] = pieceOf(b);
    }

    private int pieceOf(int unit) {
        int root = unit;
        while (piece[root] != root) {
            piece[root] = piece[piece[root]];
            root = piece[root];
        }
        return root;
    }

    int size() {
        return links.size();
    }

    List<Link> links(int unit) {
        return links.get(unit);
    }

    /** How far each unit is from one, along the links. */
    double[] distancesFrom(int start) {
        double[] distance = new double[size()];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[start] = 0;
        record Reached(int unit, double distance) {}
        PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) ->
                a.distance == b.distance ? Integer.compare(a.unit, b.unit) : Double.compare(a.distance, b.distance));
        queue.add(new Reached(start, 0));
        while (!queue.isEmpty()) {
            Reached next = queue.poll();
            if (next.distance > distance[next.unit]) {
                continue;
            }
            for (Link link : links.get(next.unit)) {
                double through = next.distance + link.length;
                if (through < distance[link.to]) {
                    distance[link.to] = through;
                    queue.add(new Reached(link.to, through));
                }
            }
        }
        return distance;
    }
}
