package org.huanjie.districting.partition;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** A drawing to begin with, at once: the former one where its pieces can be districts, or else one grown from nothing and polished. */
public final class Start {
    private static final int TRIES = 4;

    private Start() {}

    public static Drawing of(Instance instance, long seed) {
        Drawing best = former(instance);
        SplittableRandom random = new SplittableRandom(seed);
        for (int tries = 0; tries < TRIES; tries++) {
            Drawing grown = Growth.grow(instance, instance.fewestPossible(), random);
            best = best == null || grown.value(instance) < best.value(instance) ? grown : best;
        }
        return Polish.polish(instance, best, () -> false);
    }

    /** With every move, swap and seat elsewhere made that helps, to the last digit. */
    public static Drawing polished(Instance instance, Drawing drawing, BooleanSupplier timeIsUp) {
        return Polish.polish(instance, drawing, timeIsUp);
    }

    /** @return null where there is none, or its pieces are too many or too few */
    private static Drawing former(Instance instance) {
        if (instance.former() == null) {
            return null;
        }
        int[] of = pieces(instance);
        int pieces = Arrays.stream(of).max().orElse(-1) + 1;
        boolean whole = Arrays.stream(of).allMatch(piece -> piece >= 0);
        boolean placed = whole
                && pieces >= instance.fewestPossible()
                && pieces <= instance.seats()
                && pieces <= instance.graph().size();
        return placed ? Growth.seated(instance, of, pieces) : null;
    }

    /** Units that were together and still hold together. */
    private static int[] pieces(Instance instance) {
        Graph graph = instance.graph();
        int[] former = instance.former().districtOf();
        int[] piece = new int[graph.size()];
        Arrays.fill(piece, -1);
        int[] pieceOfFormer = new int[instance.former().districts()];
        Arrays.fill(pieceOfFormer, -1);
        int pieces = 0;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int start : IntStream.range(0, piece.length)
                .filter(unit -> former[unit] >= 0)
                .toArray()) {
            if (piece[start] >= 0 || !graph.territory()[start]) {
                continue;
            }
            pieceOfFormer[former[start]] = pieceOfFormer[former[start]] < 0 ? pieces : pieceOfFormer[former[start]];
            piece[start] = pieces;
            queue.add(start);
            while (!queue.isEmpty()) {
                int unit = queue.poll();
                for (int next : graph.neighbours()[unit]) {
                    if (piece[next] < 0 && former[next] == former[unit]) {
                        piece[next] = pieces;
                        queue.add(next);
                    }
                }
            }
            pieces++;
        }
        for (int unit = 0; unit < piece.length; unit++) {
            if (!graph.territory()[unit] && former[unit] >= 0) {
                if (pieceOfFormer[former[unit]] < 0) {
                    pieceOfFormer[former[unit]] = pieces++;
                }
                piece[unit] = pieceOfFormer[former[unit]];
            }
        }
        join(graph, piece);
        return piece;
    }

    /** New units go to a neighbour's, one after another. */
    private static void join(Graph graph, int[] piece) {
        boolean more = true;
        while (more) {
            more = false;
            for (int unit = 0; unit < piece.length; unit++) {
                for (int next : graph.neighbours()[unit]) {
                    if (piece[unit] < 0 && piece[next] >= 0) {
                        piece[unit] = piece[next];
                        more = true;
                    }
                }
            }
        }
    }
}
