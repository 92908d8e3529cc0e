package org.huanjie.local.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.huanjie.local.CannotRun;
import org.huanjie.local.http.BusinessClock;
import org.huanjie.local.launch.Keys;
import org.huanjie.local.launch.SuiteState;

/** {@code ./run clock}: the business time of the running suite, and how to move it. */
final class MoveClock implements Command {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public Set<String> options() {
        return Set.of("--set");
    }

    @Override
    public int run(Arguments arguments) {
        SuiteState state = PrintStatus.running(arguments.data());
        BusinessClock clock = BusinessClock.of(state.port(), Keys.of(arguments.data()));
        arguments.option("--set").ifPresent(text -> clock.moveTo(instant(text)));
        System.out.println(clock.now());
        return 0;
    }

    /** A full time with offset, or a local time or day of Asia/Shanghai. */
    static OffsetDateTime instant(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text).atStartOfDay(ZONE).toOffsetDateTime();
            }
            if (text.matches(".*(Z|[+-]\\d{2}:?\\d{2})")) {
                return OffsetDateTime.parse(text);
            }
            return LocalDateTime.parse(text).atZone(ZONE).toOffsetDateTime();
        } catch (DateTimeException e) {
            throw CannotRun.refused("--set wants a time like 2027-01-20T08:00:00+08:00, not " + text);
        }
    }
}
