package org.huanjie.districting.division;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes divisions as the files that the import reads. */
@ApplicationScoped
class DivisionSheets {
    private final Divisions divisions;

    DivisionSheets(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The file as text, a byte order mark in front; null where nothing is known of the division. */
    @Transactional
    String write(DivisionExportResource.File file, String division) {
        List<Division> below = divisions.below(division);
        if (below.isEmpty()) {
            return null;
        }
        StringWriter text = new StringWriter();
        text.write('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            switch (file) {
                case DIVISIONS -> divisions(below, csv);
                case ADJACENCY -> adjacency(division, csv);
                case POSITIONS -> positions(below, csv);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void divisions(List<Division> below, CsvWriter csv) {
        csv.writeRecord(
                "code",
                "name",
                "type",
                "parent",
                "population",
                "populationAsOf",
                "adults",
                "affiliation",
                "minorities");
        below.forEach(division -> csv.writeRecord(
                division.code(),
                Guard.on(division.name()),
                division.type().name(),
                Objects.toString(division.parent(), ""),
                String.valueOf(division.population()),
                Objects.toString(division.populationAsOf(), ""),
                Objects.toString(division.adults(), ""),
                division.affiliation().name(),
                division.minorities().stream()
                        .map(minority -> minority.ethnicity() + ":" + minority.population())
                        .collect(Collectors.joining(";"))));
    }

    private void adjacency(String division, CsvWriter csv) {
        csv.writeRecord("a", "b");
        for (Map.Entry<String, TreeSet<String>> unit :
                divisions.neighbours(division).entrySet()) {
            unit.getValue().tailSet(unit.getKey(), false).forEach(other -> csv.writeRecord(unit.getKey(), other));
        }
    }

    private static void positions(List<Division> below, CsvWriter csv) {
        csv.writeRecord("code", "x", "y");
        below.stream()
                .filter(division -> division.x() != null && division.y() != null)
                .forEach(division ->
                        csv.writeRecord(division.code(), String.valueOf(division.x()), String.valueOf(division.y())));
    }
}
