package org.huanjie.local.county;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.local.county.FaultKind.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The planted faults are what the manifest says, and all else is clean. */
class HouseholdFileTest {
    private static final int VOTERS = 20_000;
    private static final LocalDate LAST_BIRTHDAY = RehearsalCounty.ELECTION_DAY.minusYears(18);

    @TempDir
    static Path folder;

    private static List<CsvRecord> rows;
    private static Map<Integer, PlantedFault> faults;
    private static Set<String> leaves;

    @BeforeAll
    static void draw() throws IOException {
        RehearsalCounty county = RehearsalCounty.in(folder, 1, VOTERS);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .ofCsvRecord(Files.newBufferedReader(county.household(), RehearsalCounty.HOUSEHOLD_CHARSET))) {
            rows = reader.stream().skip(1).toList();
        }
        faults = county.faults().stream().collect(Collectors.toMap(PlantedFault::line, Function.identity()));
        leaves = Files.readAllLines(county.positions()).stream()
                .map(line -> line.split(",")[0])
                .collect(Collectors.toSet());
    }

    @Test
    void every_kind_is_planted_and_the_voters_are_as_many_as_asked_for() {
        assertThat(faults.values().stream().map(PlantedFault::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(FaultKind.class));
        long refused = faults.values().stream()
                .filter(fault -> fault.kind().outcome() != Outcome.ADDED)
                .count();
        assertThat(rows).hasSize(VOTERS + (int) refused);
        assertThat(refused).isEqualTo(140);
    }

    @Test
    void lines_of_the_manifest_are_those_an_editor_shows() {
        rows.forEach(row -> {
            PlantedFault fault = faults.get((int) row.getStartingLineNumber());
            boolean broken = row.getFieldCount() > 7 && row.getField(7).contains("\n");
            assertThat(fault != null && fault.kind() == FaultKind.LINE_BREAK_IN_NOTE)
                    .isEqualTo(broken);
            boolean cut = row.getFieldCount() < 8;
            assertThat(fault != null && fault.kind() == FaultKind.CUT_OFF_ROW).isEqualTo(cut);
        });
    }

    @Test
    void what_is_not_planted_is_a_voter_of_age_with_a_valid_id_of_his_own() {
        Set<String> ids = new HashSet<>();
        Set<String> persons = new HashSet<>();
        for (CsvRecord row : rows) {
            if (faults.containsKey((int) row.getStartingLineNumber())) {
                continue;
            }
            String id = row.getField(1);
            assertThat(id).matches("990123[0-9]{11}[0-9X]").satisfies(HouseholdFileTest::checks);
            assertThat(birth(id)).isBeforeOrEqualTo(LAST_BIRTHDAY);
            assertThat(ids.add(id)).isTrue();
            assertThat(persons.add(row.getField(0) + birth(id) + id.charAt(16) % 2))
                    .isTrue();
            assertThat(row.getField(0)).matches("[\\p{IsHan}·]{2,20}");
        }
        assertThat(ids).hasSizeGreaterThan(VOTERS - 200);
    }

    @Test
    void each_fault_is_what_it_is_called() {
        for (CsvRecord row : rows) {
            PlantedFault fault = faults.get((int) row.getStartingLineNumber());
            if (fault == null) {
                continue;
            }
            String id = row.getField(1);
            switch (fault.kind()) {
                case WRONG_CHECK_DIGIT, FORMULA_IN_ADDRESS ->
                    assertThat(CitizenIds.complete(id.substring(0, 17))).isNotEqualTo(id);
                case IMPOSSIBLE_BIRTH_DATE ->
                    assertThat(id).satisfies(HouseholdFileTest::checks).contains("0229");
                case ONE_DAY_TOO_YOUNG -> assertThat(birth(id)).isEqualTo(LAST_BIRTHDAY.plusDays(1));
                case JUST_OLD_ENOUGH -> assertThat(birth(id)).isEqualTo(LAST_BIRTHDAY);
                case SEVENTEEN ->
                    assertThat(birth(id)).isBetween(LAST_BIRTHDAY.plusDays(1), LAST_BIRTHDAY.plusYears(1));
                case UNKNOWN_UNIT -> assertThat(leaves).doesNotContain(row.getField(4));
                case DECEASED, MOVED_OUT -> assertThat(row.getField(7)).containsPattern("死亡|已故|去世|迁出");
                case HOUSEHOLD_ELSEWHERE ->
                    assertThat(row.getField(3).substring(0, 9))
                            .isNotEqualTo(row.getField(4).substring(0, 9));
                case MISSING_NAME -> assertThat(row.getField(0)).isEmpty();
                case DIGIT_IN_NAME -> assertThat(row.getField(0)).containsPattern("[0-9]");
                case TWO_TOWNSHIPS ->
                    assertThat(firstWith(id).getField(4).substring(0, 9))
                            .isNotEqualTo(row.getField(4).substring(0, 9));
                case TWICE_IN_UNIT -> assertThat(firstWith(id).getField(4)).isEqualTo(row.getField(4));
                case FIFTEEN_DIGITS ->
                    assertThat(CitizenIds.complete(id.substring(0, 6) + "19" + id.substring(6)))
                            .isEqualTo(fault.citizenId());
                case PROBABLY_TWICE ->
                    assertThat(others(row, row.getField(0), birth(id)))
                            .singleElement()
                            .satisfies(other -> assertThat(other.getField(4).substring(0, 9))
                                    .isNotEqualTo(row.getField(4).substring(0, 9)));
                case MISTYPED_BIRTHDAY ->
                    assertThat(rows)
                            .filteredOn(other ->
                                    other.getField(0).equals(row.getField(0)) && oneDigit(other.getField(1), id))
                            .hasSize(1);
                case SOUNDS_THE_SAME ->
                    assertThat(rows)
                            .filteredOn(other -> other != row && other.getFieldCount() > 5)
                            .filteredOn(other -> other.getField(5).equals(row.getField(5))
                                    && other.getField(1).length() > 16
                                    && other.getField(1).startsWith(id.substring(0, 14)))
                            .isNotEmpty();
                case SPACES_IN_NAME -> assertThat(row.getField(0)).isNotEqualTo(fault.name());
                case SMALL_X -> assertThat(id).endsWith("x").isEqualToIgnoringCase(fault.citizenId());
                case RARE_CHARACTER -> assertThat(row.getField(0).codePoints()).anyMatch(point -> point > 0xFFFF);
                default -> assertThat(fault.name()).isNotBlank();
            }
        }
    }

    /** Who has this name and birthday under another number. */
    private static List<CsvRecord> others(CsvRecord row, String name, LocalDate birth) {
        return rows.stream()
                .filter(other -> other != row && other.getField(0).equals(name))
                .filter(other -> other.getField(1).length() == 18
                        && other.getField(1).startsWith(row.getField(1).substring(0, 14))
                        && birth(other.getField(1)).equals(birth))
                .toList();
    }

    /** Numbers that differ in one digit of the birthday, and in the check character. */
    private static boolean oneDigit(String one, String other) {
        return one.length() == 18
                && IntStream.range(0, 17)
                                .filter(at -> one.charAt(at) != other.charAt(at))
                                .count()
                        == 1
                && one.substring(14, 17).equals(other.substring(14, 17));
    }

    private static CsvRecord firstWith(String id) {
        return rows.stream()
                .filter(row -> row.getField(1).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void checks(String id) {
        assertThat(CitizenIds.complete(id.substring(0, 17))).isEqualTo(id);
    }

    private static LocalDate birth(String id) {
        return LocalDate.parse(
                id.substring(6, 14), DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT));
    }
}
