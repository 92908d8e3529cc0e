package org.huanjie.local.county;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalCountyTest {
    private static final int VOTERS = 20_000;

    @TempDir
    static Path folder;

    private static RehearsalCounty county;
    private static List<NamedCsvRecord> divisions;
    private static List<NamedCsvRecord> adjacency;

    @BeforeAll
    static void draw() throws IOException {
        county = RehearsalCounty.in(folder.resolve("county"), 7, VOTERS);
        divisions = table(county.divisions());
        adjacency = table(county.adjacency());
    }

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        Path again = folder.resolve("again");
        RehearsalCounty.in(again, 7, VOTERS);
        try (Stream<Path> files = Files.list(county.folder())) {
            assertThat(files)
                    .hasSize(6)
                    .allSatisfy(file ->
                            assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file));
        }
        RehearsalCounty.in(again, 8, VOTERS);
        assertThat(Files.mismatch(again.resolve("household.csv"), county.household()))
                .isNotNegative();
    }

    @Test
    void a_county_of_impossible_size_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RehearsalCounty.in(folder.resolve("tiny"), 1, 100));
    }

    @Test
    void populations_of_parents_are_the_sums_of_their_children() {
        Map<String, Integer> sums = new HashMap<>();
        divisions.forEach(division -> sums.merge(division.getField("parent"), people(division), Integer::sum));
        assertThat(divisions)
                .filteredOn(division -> sums.containsKey(division.getField("code")))
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        parent -> assertThat(sums.get(parent.getField("code"))).isEqualTo(people(parent)));
        assertThat(sums.get("")).isEqualTo(28_000);
    }

    @Test
    void there_are_twelve_townships_and_codes_tell_the_parent() {
        assertThat(divisions)
                .filteredOn(division -> division.getField("parent").equals("990123"))
                .hasSize(12);
        assertThat(divisions)
                .filteredOn(division -> division.getField("type").equals("SUBDISTRICT"))
                .hasSize(1);
        assertThat(divisions)
                .allSatisfy(division -> assertThat(division.getField("code"))
                        .startsWith(division.getField("parent"))
                        .hasSize(
                                switch (division.getField("type")) {
                                    case "COUNTY" -> 6;
                                    case "PART" -> 15;
                                    case "VILLAGE", "COMMUNITY", "WORK_UNIT" -> 12;
                                    default -> 9;
                                }));
        assertThat(divisions).extracting(division -> division.getField("code")).doesNotHaveDuplicates();
    }

    @Test
    void leaves_are_small_enough_for_one_to_three_seats() {
        double perDeputy = 28_000 / 145.0;
        assertThat(leaves())
                .hasSizeBetween(280, 330)
                .allSatisfy(leaf -> assertThat(people(leaf)).isBetween(20, (int) (1.5 * perDeputy)));
    }

    @Test
    void with_ten_times_the_voters_the_leaves_are_larger_and_not_many_more() {
        CountyMap large = new MapMaker(7, 200_000).draw();
        assertThat(large.leaves())
                .hasSizeBetween(480, 540)
                .allSatisfy(leaf -> assertThat(leaf.division().population()).isBetween(150, 900));
        assertThat(large.leaves().stream().mapToInt(Leaf::adults).sum()).isEqualTo(200_000);
        assertThat(new MapMaker(7, 1_000_000).draw().leaves()).hasSizeBetween(700, 800);
    }

    @Test
    void every_township_is_connected_and_every_pair_stands_once() {
        Map<String, Set<String>> near = new HashMap<>();
        Set<String> pairs = new HashSet<>();
        for (NamedCsvRecord pair : adjacency) {
            String a = pair.getField("a");
            String b = pair.getField("b");
            assertThat(a).isLessThan(b);
            assertThat(pairs.add(a + b)).isTrue();
            near.computeIfAbsent(a, code -> new HashSet<>()).add(b);
            near.computeIfAbsent(b, code -> new HashSet<>()).add(a);
        }
        Map<String, List<String>> land = leaves().filter(
                        leaf -> !leaf.getField("type").equals("WORK_UNIT"))
                .map(leaf -> leaf.getField("code"))
                .collect(groupingBy(code -> code.substring(0, 9)));
        assertThat(land).hasSize(12);
        land.values().forEach(township -> assertThat(reached(township, near)).hasSameSizeAs(township));
        assertThat(pairs.size()).as("planar").isLessThan(3 * near.size() - 6);
    }

    @Test
    void positions_are_given_for_every_leaf_with_land() throws IOException {
        assertThat(table(county.positions()).stream().map(row -> row.getField("code")))
                .containsExactlyInAnyOrderElementsOf(
                        leaves().filter(leaf -> !leaf.getField("type").equals("WORK_UNIT"))
                                .map(leaf -> leaf.getField("code"))
                                .toList());
    }

    private static Set<String> reached(List<String> township, Map<String, Set<String>> near) {
        Set<String> seen = new HashSet<>(Set.of(township.get(0)));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String next : near.get(open.pop())) {
                if (township.contains(next) && seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }

    private static Stream<NamedCsvRecord> leaves() {
        Set<String> parents =
                divisions.stream().map(division -> division.getField("parent")).collect(Collectors.toSet());
        return divisions.stream().filter(division -> !parents.contains(division.getField("code")));
    }

    private static int people(NamedCsvRecord division) {
        return Integer.parseInt(division.getField("population"));
    }

    private static List<NamedCsvRecord> table(Path path) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
            return reader.stream().toList();
        }
    }
}
