package org.huanjie.local.rehearsal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.local.county.RehearsalCounty;

/** The county as its own files tell it: what answers are compared with. */
final class County {
    /** @param upper a work unit under city, province or centre */
    record Place(String code, String name, String type, String parent, int population, boolean upper) {
        boolean isWorkUnit() {
            return type.equals("WORK_UNIT");
        }

        String township() {
            return code.substring(0, 9);
        }
    }

    private final RehearsalCounty files;
    private final Map<String, Place> places = new java.util.LinkedHashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private HouseholdTotals household;
    private HouseholdTotals settled;
    private LateChanges lateChanges;
    private MovedVoters movedVoters;

    County(RehearsalCounty files) {
        this.files = files;
        for (NamedCsvRecord row : table(files.divisions())) {
            Place place = new Place(
                    row.getField("code"),
                    row.getField("name"),
                    row.getField("type"),
                    row.getField("parent"),
                    Integer.parseInt(row.getField("population")),
                    row.getField("affiliation").equals("UPPER"));
            places.put(place.code(), place);
        }
        for (NamedCsvRecord row : table(files.adjacency())) {
            link(row.getField("a"), row.getField("b"));
            link(row.getField("b"), row.getField("a"));
        }
    }

    private void link(String from, String to) {
        neighbours.computeIfAbsent(from, code -> new HashSet<>()).add(to);
    }

    private static List<NamedCsvRecord> table(Path path) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RehearsalCounty files() {
        return files;
    }

    /** What the household file has to come to; read once. */
    synchronized HouseholdTotals household() {
        if (household == null) {
            household = HouseholdTotals.of(files);
        }
        return household;
    }

    /** Who is added, removed and corrected once the rolls are published; chosen once. */
    synchronized LateChanges lateChanges() {
        if (lateChanges == null) {
            lateChanges = LateChanges.in(this);
        }
        return lateChanges;
    }

    /** Who moves by certificate once the rolls are published; chosen once. */
    synchronized MovedVoters movedVoters() {
        if (movedVoters == null) {
            movedVoters = MovedVoters.in(this);
        }
        return movedVoters;
    }

    /** What the file comes to once whoever it lists twice is registered once. */
    synchronized HouseholdTotals settled() {
        if (settled == null) {
            settled = household().settled();
        }
        return settled;
    }

    /** Whom the rolls list after what has changed since their publication. */
    HouseholdTotals corrected() {
        return movedVoters().listed(lateChanges().applied(settled()));
    }

    /** Who counts as registered then: nobody while the certificate is out. */
    HouseholdTotals registered() {
        return movedVoters().registered(corrected());
    }

    int population() {
        return places.get(RehearsalCounty.CODE).population();
    }

    Place place(String code) {
        return places.get(code);
    }

    List<Place> townships() {
        return places.values().stream()
                .filter(place -> place.parent().equals(RehearsalCounty.CODE))
                .toList();
    }

    /** Those that have a congress of their own: all but the subdistrict (街道). */
    List<Place> congressTownships() {
        return townships().stream()
                .filter(place -> !place.type().equals("SUBDISTRICT"))
                .toList();
    }

    List<Place> subdistricts() {
        return townships().stream()
                .filter(place -> place.type().equals("SUBDISTRICT"))
                .toList();
    }

    /** What districts are made of. */
    List<Place> leaves() {
        Set<String> parents = places.values().stream().map(Place::parent).collect(Collectors.toSet());
        return places.values().stream()
                .filter(place -> !parents.contains(place.code()))
                .toList();
    }

    /** All congresses: the county's first, whose work takes longest, then each township's. */
    List<Congress> congresses() {
        List<Congress> all = new ArrayList<>(List.of(Congress.COUNTY));
        congressTownships().forEach(township -> all.add(Congress.of(township)));
        return all;
    }

    /** Units whose voters elect this congress: not a township's if they stand under city, province or centre. */
    List<Place> units(Congress congress) {
        return leaves().stream()
                .filter(leaf -> leaf.code().startsWith(congress.division()))
                .filter(leaf -> congress.isCounty() || !leaf.upper())
                .toList();
    }

    /** Whether these pieces of land hang together. */
    boolean connected(Set<String> land) {
        if (land.isEmpty()) {
            return true;
        }
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(land.iterator().next()));
        while (!open.isEmpty()) {
            String code = open.remove(open.size() - 1);
            if (seen.add(code)) {
                neighbours.getOrDefault(code, Set.of()).stream()
                        .filter(land::contains)
                        .forEach(open::add);
            }
        }
        return seen.size() == land.size();
    }
}
