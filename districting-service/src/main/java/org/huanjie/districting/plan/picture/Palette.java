package org.huanjie.districting.plan.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The fills of districts: few colours that are told apart also by those who see red and green alike, dealt such that
 * districts beside each other differ.
 */
final class Palette {
    static final String NOBODYS = "#ffffff";

    /** After Paul Tol's light scheme: dark letters can be read on each. */
    private static final List<String> COLOURS =
            List.of("#77aadd", "#eedd88", "#44bb99", "#ee8866", "#ccdd55", "#ffaabb", "#99ddff", "#c9a66b");

    private final Map<Integer, String> fills = new HashMap<>();

    Palette(Ground ground, Colour colour) {
        Sketch sketch = ground.sketch();
        if (colour == Colour.DEVIATION) {
            Scale scale = new Scale(sketch.warnPercent());
            sketch.districts().forEach(district -> fills.put(district.number(), scale.fill(district)));
        } else {
            deal(sketch.districts(), beside(ground));
        }
    }

    String of(int district) {
        return fills.getOrDefault(district, NOBODYS);
    }

    /** In the order of numbers: of the colours that no district beside it has, the one used least. */
    private void deal(List<Sketch.District> districts, Map<Integer, TreeSet<Integer>> beside) {
        int[] used = new int[COLOURS.size()];
        for (Sketch.District district : districts) {
            int[] around = new int[COLOURS.size()];
            for (int other : beside.getOrDefault(district.number(), new TreeSet<>())) {
                if (fills.containsKey(other)) {
                    around[COLOURS.indexOf(fills.get(other))]++;
                }
            }
            int chosen = IntStream.range(0, COLOURS.size())
                    .boxed()
                    .min(Comparator.<Integer>comparingInt(c -> around[c]).thenComparingInt(c -> used[c]))
                    .orElseThrow();
            used[chosen]++;
            fills.put(district.number(), COLOURS.get(chosen));
        }
    }

    /** Districts whose cells touch or whose units are neighbours; those of a township where one has work units there. */
    private static Map<Integer, TreeSet<Integer>> beside(Ground ground) {
        Map<Integer, TreeSet<Integer>> beside = new TreeMap<>();
        Map<String, Integer> districtOf = new TreeMap<>();
        Map<String, TreeSet<Integer>> inTownship = new TreeMap<>();
        ground.sketch().units().forEach(unit -> {
            districtOf.put(unit.code(), unit.district());
            inTownship.computeIfAbsent(unit.township(), none -> new TreeSet<>()).add(unit.district());
        });
        for (int i = 0; i < ground.land().size(); i++) {
            Sketch.Unit unit = ground.land().get(i);
            for (int other : ground.cell(i).across()) {
                if (other != Cell.OUTSIDE) {
                    join(beside, unit.district(), ground.land().get(other).district());
                }
            }
            var neighbours = ground.sketch().neighbours().get(unit.code());
            if (neighbours != null) {
                neighbours.forEach(code -> join(beside, unit.district(), districtOf.getOrDefault(code, Sketch.NONE)));
            }
        }
        ground.sketch().units().stream()
                .filter(unit -> !unit.territory())
                .forEach(
                        unit -> inTownship.get(unit.township()).forEach(other -> join(beside, unit.district(), other)));
        return beside;
    }

    private static void join(Map<Integer, TreeSet<Integer>> beside, int a, int b) {
        if (a != b) {
            beside.computeIfAbsent(a, none -> new TreeSet<>()).add(b);
            beside.computeIfAbsent(b, none -> new TreeSet<>()).add(a);
        }
    }
}
