package org.huanjie.districting.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The end of a search where districts may have several seats: two or three neighbouring ones at a time are divided anew, into as many
 * as is best, and units moved and swapped, as long as any of this helps.
 */
public final class Refinement {
    private static final long REDRAW_STEPS = 30_000;
    private static final int MOST_UNITS_REDRAWN = 24;

    private final Instance instance;
    private final BooleanSupplier timeIsUp;
    private Drawing now;

    private Refinement(Instance instance, Drawing start, BooleanSupplier timeIsUp) {
        this.instance = instance;
        this.timeIsUp = timeIsUp;
        this.now = start;
    }

    /** @return no worse than what was found */
    public static Drawing refine(Instance instance, Drawing found, BooleanSupplier timeIsUp) {
        Refinement refinement = new Refinement(instance, found, timeIsUp);
        refinement.improve();
        return refinement.now;
    }

    private void improve() {
        now = Polish.polish(instance, now, timeIsUp);
        while (!timeIsUp.getAsBoolean() && redrawsSome()) {
            now = Polish.polish(instance, now, timeIsUp);
        }
    }

    private boolean redrawsSome() {
        for (Set<Integer> some : neighbouring()) {
            if (!timeIsUp.getAsBoolean() && redraws(some)) {
                return true;
            }
        }
        return false;
    }

    /** Pairs of districts that border on each other or have units without territory, then threes. */
    private Set<Set<Integer>> neighbouring() {
        int[] of = now.districtOf();
        List<TreeSet<Integer>> around = new ArrayList<>();
        Set<Integer> withLoose = new TreeSet<>();
        IntStream.range(0, now.seats().length).forEach(district -> around.add(new TreeSet<>()));
        for (int unit = 0; unit < of.length; unit++) {
            for (int next : instance.graph().neighbours()[unit]) {
                around.get(of[unit]).add(of[next]);
            }
            if (!instance.graph().territory()[unit]) {
                withLoose.add(of[unit]);
            }
        }
        withLoose.forEach(district -> IntStream.range(0, around.size()).forEach(other -> {
            around.get(district).add(other);
            around.get(other).add(district);
        }));
        Set<Set<Integer>> some = new LinkedHashSet<>();
        for (int one = 0; one < around.size(); one++) {
            for (int other : around.get(one).tailSet(one, false)) {
                some.add(new TreeSet<>(List.of(one, other)));
            }
        }
        for (Set<Integer> pair : List.copyOf(some)) {
            for (int one : pair) {
                for (int third : around.get(one)) {
                    Set<Integer> three = new TreeSet<>(pair);
                    if (three.add(third)) {
                        some.add(three);
                    }
                }
            }
        }
        return some;
    }

    private boolean redraws(Set<Integer> some) {
        int[] units = IntStream.range(0, now.districtOf().length)
                .filter(unit -> some.contains(now.districtOf()[unit]))
                .toArray();
        if (units.length > MOST_UNITS_REDRAWN) {
            return false;
        }
        List<Integer> districts = List.copyOf(some);
        int[] was = Arrays.stream(units)
                .map(unit -> districts.indexOf(now.districtOf()[unit]))
                .toArray();
        int[] seats =
                districts.stream().mapToInt(district -> now.seats()[district]).toArray();
        Drawing before = new Drawing(was, seats);
        Exact exact = new Exact(instance.part(units, Arrays.stream(seats).sum()), before, REDRAW_STEPS, timeIsUp);
        exact.prove();
        if (exact.best() == before) {
            return false;
        }
        Drawing changed = replaced(districts, units, exact.best());
        State standing = new State(instance, now);
        if (!new State(instance, changed).isBetterThan(standing.value(), standing.unevenness())) {
            return false;
        }
        now = changed;
        return true;
    }

    /** The new districts take the numbers of the old ones as far as these go; numbers left over are closed up. */
    private Drawing replaced(List<Integer> districts, int[] units, Drawing drawn) {
        int[] of = now.districtOf().clone();
        List<Integer> seats = new ArrayList<>(Arrays.stream(now.seats()).boxed().toList());
        int[] number = new int[drawn.seats().length];
        for (int i = 0; i < number.length; i++) {
            if (i < districts.size()) {
                number[i] = districts.get(i);
                seats.set(number[i], drawn.seats()[i]);
            } else {
                number[i] = seats.size();
                seats.add(drawn.seats()[i]);
            }
        }
        for (int i = 0; i < units.length; i++) {
            of[units[i]] = number[drawn.districtOf()[i]];
        }
        for (int i = districts.size() - 1; i >= number.length; i--) {
            int gone = districts.get(i);
            seats.remove(gone);
            of = Arrays.stream(of).map(one -> one > gone ? one - 1 : one).toArray();
        }
        return new Drawing(of, seats.stream().mapToInt(Integer::intValue).toArray());
    }
}
