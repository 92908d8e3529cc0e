package org.huanjie.local.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.local.launch.Service;

/** What the services wrote into their logs: an error is one, however right everything looked from outside. */
final class ReadLogs implements Step {
    private static final Pattern ERROR = Pattern.compile("^\\S+ \\S+ (ERROR|FATAL) .*");

    @Override
    public String title() {
        return "the services' logs are read (运行日志)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 21, 16, 0);
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
        }
    }

    private static List<String> errors(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> ERROR.matcher(line).matches()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
