package org.huanjie.bench.registration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The full collections that a JVM told of with {@code -Xlog:gc:file=…:time}. */
final class FullCollections {
    private static final Pattern LINE = Pattern.compile("^\\[([^]]+)] GC\\(\\d+\\) Pause Full .*\\d+M->(\\d+)M\\(");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final Path log;

    FullCollections(Path log) {
        this.log = log;
    }

    /** MB in use right after each collection of a while, in their order. */
    List<Integer> left(Instant from, Instant to) throws IOException {
        return Files.readAllLines(log).stream()
                .map(LINE::matcher)
                .filter(Matcher::find)
                .filter(found -> {
                    Instant at = OffsetDateTime.parse(found.group(1), TIME).toInstant();
                    return !at.isBefore(from) && at.isBefore(to);
                })
                .map(found -> Integer.valueOf(found.group(2)))
                .toList();
    }
}
