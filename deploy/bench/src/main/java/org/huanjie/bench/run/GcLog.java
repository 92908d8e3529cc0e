package org.huanjie.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM wrote with {@link #OPTIONS}. */
final class GcLog {
    static final String OPTIONS = "-Xlog:gc,gc+heap+exit:file=";
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");
    private static final Pattern AT_THE_END = Pattern.compile("generation\\s+total \\d+K, used (\\d+)K");
    private static final int KB = 1_024;

    private GcLog() {}

    /** Largest heap, in MB, in use right after a collection; where there was none, all that was ever taken, garbage included. */
    static int peak(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        OptionalInt after = lines.stream()
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(2)))
                .max();
        return after.orElseGet(() -> lines.stream()
                        .map(AT_THE_END::matcher)
                        .filter(Matcher::find)
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .sum()
                / KB);
    }
}
