package org.huanjie.local.county;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the rehearsal county in a folder: {@code divisions.csv}, {@code adjacency.csv}, {@code positions.csv} as the
 * import of divisions takes them, {@code household.csv} (GB18030) for the import of voters, and {@code faults.csv}, which
 * tells what was planted in it.
 *
 * @param voters how many rows of the household file are registered in the end
 */
public record RehearsalCounty(Path folder, int voters) {
    public static final String CODE = MapMaker.COUNTY;
    public static final String ELECTION = CODE + "-2026";
    public static final String NAME = MapMaker.COUNTY_NAME;
    public static final LocalDate ELECTION_DAY = LocalDate.of(2027, 1, 20);
    public static final Charset HOUSEHOLD_CHARSET = Charset.forName("GB18030");

    private static final int FEWEST_VOTERS = 2_000;
    private static final int MOST_VOTERS = 1_000_000;

    /**
     * Draws the county, unless the folder has it already from the same seed and size.
     *
     * @throws IllegalArgumentException for a number of voters that no county has
     */
    public static RehearsalCounty in(Path folder, long seed, int voters) throws IOException {
        if (voters < FEWEST_VOTERS || voters > MOST_VOTERS) {
            throw new IllegalArgumentException(
                    "a rehearsal county has " + FEWEST_VOTERS + " to " + MOST_VOTERS + " voters");
        }
        RehearsalCounty county = new RehearsalCounty(folder, voters);
        Path made = folder.resolve("made-from");
        String from = "seed " + seed + ", voters " + voters + "\n";
        if (!Files.exists(made) || !Files.readString(made).equals(from)) {
            Files.createDirectories(folder);
            Files.deleteIfExists(made);
            county.draw(seed);
            Files.writeString(made, from);
        }
        return county;
    }

    public Path divisions() {
        return folder.resolve("divisions.csv");
    }

    public Path adjacency() {
        return folder.resolve("adjacency.csv");
    }

    public Path positions() {
        return folder.resolve("positions.csv");
    }

    public Path household() {
        return folder.resolve("household.csv");
    }

    public List<PlantedFault> faults() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(faultsFile())) {
            return reader.stream()
                    .map(row -> new PlantedFault(
                            FaultKind.valueOf(row.getField("kind")),
                            Integer.parseInt(row.getField("line")),
                            row.getField("name"),
                            row.getField("citizenId")))
                    .toList();
        }
    }

    /** The first rows of a leaf in the household file in which nothing is planted. */
    public List<Villager> villagers(String unit, int most) {
        return villagers(villager -> villager.unit().equals(unit), most);
    }

    /** Everybody born before a day, by rows in which nothing is planted, in their order. */
    public List<Villager> villagersBornBefore(LocalDate day) {
        return villagers(villager -> villager.birth().isBefore(day), voters);
    }

    private List<Villager> villagers(Predicate<Villager> which, int most) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .ofNamedCsvRecord(Files.newBufferedReader(household(), HOUSEHOLD_CHARSET))) {
            Set<Integer> planted = faults().stream().map(PlantedFault::line).collect(Collectors.toSet());
            return reader.stream()
                    .filter(row -> !planted.contains((int) row.getStartingLineNumber()))
                    .map(row -> new Villager(row.getField("姓名"), row.getField("公民身份号码"), row.getField("选举单位代码")))
                    .filter(which)
                    .limit(most)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A woman of a leaf whom the household file has forgotten (漏登). */
    public static Villager forgotten(String unit) {
        return new Villager("苏晓岚", CitizenIds.complete(CODE + "19880412" + "998"), unit);
    }

    /** Invented names for those who sit in a body; the same for the same body. */
    public static List<String> officials(String body, int count) {
        Random random = new Random(body.hashCode());
        PersonNames names = new PersonNames(random);
        return Stream.generate(() -> names.han(names.surname(), random.nextInt(3) > 0))
                .distinct()
                .limit(count)
                .toList();
    }

    private Path faultsFile() {
        return folder.resolve("faults.csv");
    }

    private void draw(long seed) throws IOException {
        CountyMap map = new MapMaker(seed, voters).draw();
        table(
                divisions(),
                List.of("code", "name", "type", "parent", "population", "affiliation"),
                map.divisions().stream()
                        .map(d -> List.of(
                                d.code(),
                                d.name(),
                                d.type().name(),
                                d.parent(),
                                "" + d.population(),
                                d.upper() ? "UPPER" : ""))
                        .toList());
        table(
                adjacency(),
                List.of("a", "b"),
                map.adjacency().stream().map(List::of).toList());
        table(
                positions(),
                List.of("code", "x", "y"),
                map.leaves().stream()
                        .filter(Leaf::hasLand)
                        .map(leaf -> List.of(
                                leaf.code(),
                                km(leaf.parcel().x()),
                                km(leaf.parcel().y())))
                        .toList());
        People people = new People(seed + 1, ELECTION_DAY);
        List<Citizen> citizens = people.settle(map.leaves());
        int each = Math.max(3, voters / 2_000);
        write(new FaultPlanter(seed + 2, ELECTION_DAY, map.leaves(), people, citizens, each).plant());
    }

    private void write(List<HouseholdRow> rows) throws IOException {
        try (CsvWriter file = writer(household(), HOUSEHOLD_CHARSET);
                CsvWriter faults = writer(faultsFile(), StandardCharsets.UTF_8)) {
            file.writeRecord(HouseholdRow.HEADER);
            faults.writeRecord("kind", "line", "outcome", "code", "name", "citizenId");
            int line = 2;
            for (HouseholdRow row : rows) {
                file.writeRecord(row.cells());
                FaultKind kind = row.kind();
                if (kind != null) {
                    faults.writeRecord(
                            kind.name(), "" + line, kind.outcome().name(), kind.code(), row.name(), row.citizenId());
                }
                line += row.lines();
            }
        }
    }

    private static String km(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static void table(Path path, List<String> header, List<List<String>> rows) throws IOException {
        try (CsvWriter table = writer(path, StandardCharsets.UTF_8)) {
            table.writeRecord(header);
            rows.forEach(table::writeRecord);
        }
    }

    private static CsvWriter writer(Path path, Charset charset) throws IOException {
        Writer writer = Files.newBufferedWriter(path, charset);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    }
}
