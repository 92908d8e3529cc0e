package org.huanjie.local.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.local.http.Answer;
import org.huanjie.local.launch.Service;
import org.huanjie.testkit.PersonalData;

/**
 * What the services wrote into their logs: an error is one, however right everything looked from outside; and no voter may be in
 * them, nor in the metrics.
 */
final class ReadLogs implements Step {
    private static final Pattern ERROR = Pattern.compile("^\\S+ \\S+ (ERROR|FATAL) .*");
    private static final PersonalData NUMBERS = PersonalData.and();

    /** As every address of the household file ends, and no document's number. */
    private static final Pattern ADDRESS = Pattern.compile("\\p{IsHan}\\d{1,4}号");

    @Override
    public String title() {
        return "the services' logs are read (运行日志)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 2, 18, 9, 0);
    }

    @Override
    public void play(Play play) {
        for (Service service : Service.values()) {
            List<String> errors = errors(play.log(service));
            play.checks()
                    .that(
                            service.key() + " has logged no error"
                                    + (errors.isEmpty() ? "" : ", but " + errors.size() + ": " + errors.get(0)),
                            errors.isEmpty());
            long told = telling(play.log(service));
            play.checks()
                    .that(
                            service.key() + " has logged no citizen id, phone or address, but for " + told + " lines",
                            told == 0);
            Answer metrics = play.publicly(service).get("/q/metrics");
            play.checks()
                    .that(
                            service.key() + " shows no citizen id, phone or address in its metrics",
                            metrics.isOk() && metrics.body().lines().noneMatch(ReadLogs::tellsBeforeItsValue));
        }
    }

    private static long telling(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(ReadLogs::tells).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A metric's name and labels; its value is as long as it is. */
    private static boolean tellsBeforeItsValue(String metric) {
        return tells(metric.substring(0, Math.max(0, metric.lastIndexOf(' '))));
    }

    private static boolean tells(String text) {
        return !NUMBERS.in(text).isEmpty() || ADDRESS.matcher(text).find();
    }

    private static List<String> errors(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> ERROR.matcher(line).matches()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
