package org.huanjie.kit.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** How many strokes signs have as they are written on the mainland: some 21,000 of them. */
final class StrokeTable {
    /** Of the library nlp-hanzi-similar, of which nothing else is used: a sign and its strokes on each line. */
    private static final String TABLE = "/nlp/bihuashu_2w.txt";

    private static final Map<Integer, Integer> COUNTS = read();

    private StrokeTable() {}

    /** 0 where it does not have the sign. */
    static int count(int point) {
        return COUNTS.getOrDefault(point, 0);
    }

    private static Map<Integer, Integer> read() {
        Map<Integer, Integer> counts = new HashMap<>();
        try (InputStream file = StrokeTable.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.trim().split("\\s+");
                if (cells.length == 2 && cells[1].matches("[0-9]{1,2}")) {
                    counts.put(cells[0].codePointAt(0), Integer.valueOf(cells[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }
}
