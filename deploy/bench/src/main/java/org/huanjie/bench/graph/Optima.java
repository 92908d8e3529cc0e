package org.huanjie.bench.graph;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** What is known of drawn instances, kept in {@code optima.csv}: fewest edges cut, and by whom it is proven, if it is. */
final class Optima {
    private Optima() {}

    static Instance known(Instance instance) {
        try (InputStream file = Optima.class.getResourceAsStream("optima.csv");
                CsvReader<NamedCsvRecord> lines =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.stream()
                    .filter(line -> line.getField("instance").equals(instance.name()))
                    .findFirst()
                    .map(line -> instance.with(new Instance.Best(
                            OptionalInt.of(Integer.parseInt(line.getField("cut"))),
                            !line.getField("proven by").isEmpty())))
                    .orElse(instance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
