package org.huanjie.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a JVM wrote with {@link #OPTIONS}. */
final class GcLog {
    static final String OPTIONS = "-Xlog:gc,gc+heap+exit:file=";
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");
    private static final Pattern AT_THE_END = Pattern.compile("generation\\s+total \\d+K, used (\\d+)K");
    private static final int KB = 1_024;

    private GcLog() {}

    /** Largest heap, in MB, in use right after a collection; where there was none, all that was ever taken, garbage included. */
    static String peak(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        OptionalInt after = found(lines, COLLECTION, 2).max();
        return after.isPresent()
                ? String.valueOf(after.getAsInt())
                : "≤ " + found(lines, AT_THE_END, 1).sum() / KB;
    }

    private static IntStream found(List<String> lines, Pattern pattern, int group) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(group)));
    }
}
