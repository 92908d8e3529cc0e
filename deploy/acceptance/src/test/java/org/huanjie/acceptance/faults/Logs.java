package org.huanjie.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huanjie.acceptance.faults.Faults.Fault;
import org.huanjie.acceptance.suite.RunningSuite;

/** Errors that services log: none, but for a few while something is away. */
final class Logs {
    private static final Pattern ERROR = Pattern.compile("(\\S+ \\S+) (?:ERROR|FATAL) +(.*)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    /** @param why it is right to say so while something is away */
    private record Known(Pattern line, String why) {
        Known(String line, String why) {
            this(Pattern.compile(line), why);
        }
    }

    /** Quarkus marks so what is logged once a service has begun to end. */
    private static final String ENDING = "\\[Error Occurred After Shutdown]: .*";

    private static final List<Known> WHILE_AWAY = List.of(
            new Known(
                    "\\[i\\.q\\.s\\.c\\.r\\.StatusEmitterInvoker] .* " + ENDING,
                    "the next launcher ends left-over services in order; a task that was due just then finds no beans"),
            new Known(
                    "\\[o\\.a\\.k\\.c\\.p\\.KafkaProducer] .*Interrupted while joining ioThread " + ENDING,
                    "the same end finds the relay giving up a Kafka that is away, and does not wait for that"),
            new Known(
                    "\\[o\\.h\\.k\\.h\\.ProblemMappers] \\S* unexpected failure " + ENDING,
                    "the same end cuts off requests that run; they get no answer, and what clients get is judged apart"));

    private Logs() {}

    static List<String> of(String service) {
        try {
            return RunningSuite.get().log(service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The errors among a log's lines, since a time, for which there is no reason. */
    static List<String> unexplained(List<String> lines, LocalDateTime since, List<Fault> faults) {
        return lines.stream()
                .map(ERROR::matcher)
                .filter(Matcher::matches)
                .filter(error -> !at(error).isBefore(since))
                .filter(error -> !isExplained(error.group(2), at(error), faults))
                .map(Matcher::group)
                .toList();
    }

    private static LocalDateTime at(Matcher error) {
        return LocalDateTime.parse(error.group(1), TIME);
    }

    private static boolean isExplained(String text, LocalDateTime at, List<Fault> faults) {
        return faults.stream().anyMatch(fault -> fault.covers(at))
                && WHILE_AWAY.stream()
                        .anyMatch(known -> known.line().matcher(text).matches());
    }
}
