package org.huanjie.districting.partition;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Units without territory, which may be of any district: dealt out so that none lacks people or has too many. */
final class LooseUnits {
    private final int[] units;
    private final long[] population;
    private final BooleanSupplier ended;

    /** @param ended asked at each unit; once true nothing more is tried */
    LooseUnits(Graph graph, BooleanSupplier ended) {
        this.units = IntStream.range(0, graph.size())
                .filter(unit -> !graph.territory()[unit])
                .boxed()
                .sorted((a, b) -> Long.compare(graph.population()[b], graph.population()[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.population =
                Arrays.stream(units).mapToLong(unit -> graph.population()[unit]).toArray();
        this.ended = ended;
    }

    long people() {
        return Arrays.stream(population).sum();
    }

    /**
     * @param lacks people that each district needs at least; of one that needs none, 0 or less
     * @param takes people that each can take at most
     * @return whether all could be dealt out; then they stand in {@code districtOf}
     */
    boolean fall(long[] lacks, long[] takes, int[] districtOf) {
        long missing = Arrays.stream(lacks).map(lack -> Math.max(0, lack)).sum();
        return place(0, lacks.clone(), takes.clone(), missing, people(), districtOf);
    }

    /** The largest unit first. */
    private boolean place(int at, long[] lacks, long[] takes, long missing, long left, int[] districtOf) {
        if (at == units.length) {
            return missing == 0;
        }
        long people = population[at];
        for (int district = 0; district < lacks.length; district++) {
            long lack = lacks[district];
            long filled = Math.min(people, Math.max(0, lack));
            boolean possible = people <= takes[district] && missing - filled <= left - people;
            if (!possible || isLikeAnEarlier(district, lacks, takes) || ended.getAsBoolean()) {
                continue;
            }
            lacks[district] -= people;
            takes[district] -= people;
            districtOf[units[at]] = district;
            boolean placed = place(at + 1, lacks, takes, missing - filled, left - people, districtOf);
            lacks[district] = lack;
            takes[district] += people;
            if (placed) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLikeAnEarlier(int district, long[] lacks, long[] takes) {
        for (int earlier = 0; earlier < district; earlier++) {
            if (lacks[earlier] == lacks[district] && takes[earlier] == takes[district]) {
                return true;
            }
        }
        return false;
    }
}
