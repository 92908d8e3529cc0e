package org.huanjie.kit.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The strokes of signs in the order they are written, each as its kind: 1 横, 2 竖, 3 撇, 4 点, 5 折. Some 6,900 signs as the mainland
 * writes them; {@code stroke-kinds.py} makes the table.
 */
final class StrokeKinds {
    private static final String TABLE = "stroke-kinds.txt";

    private static final Map<Integer, String> KINDS = read();

    private StrokeKinds() {}

    /** A digit for each stroke; empty where the table does not have the sign. */
    static Optional<String> of(int point) {
        return Optional.ofNullable(KINDS.get(point));
    }

    private static Map<Integer, String> read() {
        Map<Integer, String> kinds = new HashMap<>();
        try (InputStream file = StrokeKinds.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(cells -> kinds.put(cells[0].codePointAt(0), cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }
}
