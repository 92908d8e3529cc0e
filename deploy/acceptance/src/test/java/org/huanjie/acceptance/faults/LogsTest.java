package org.huanjie.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.acceptance.faults.Faults.Fault;
import org.junit.jupiter.api.Test;

/** An error in a log is one, unless something was away just then and the service said so in the words known for it. */
class LogsTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 30, 12, 0);
    private static final List<Fault> AWAY = List.of(new Fault("POSTGRESQL", NOON, NOON.plusSeconds(20)));
    private static final String BUG = " ERROR [o.h.k.h.ProblemMappers] 0af7 unexpected failure";

    @Test
    void warnings_and_traces_are_no_errors() {
        assertThat(Logs.unexplained(
                        List.of(
                                "2026-11-30 12:00:05.000 WARN  [o.h.k.e.RelayLoop]  events wait: the relay lost Kafka",
                                "\tat java.lang.Thread.run ERROR [x]"),
                        NOON,
                        AWAY))
                .isEmpty();
    }

    @Test
    void an_error_is_one_whether_something_was_away_or_not() {
        List<String> errors = List.of("2026-11-30 12:00:05.000" + BUG, "2026-11-30 13:00:05.000" + BUG);
        assertThat(Logs.unexplained(errors, NOON, AWAY)).isEqualTo(errors);
        assertThat(Logs.unexplained(errors, NOON.plusHours(2), AWAY))
                .as("what was before")
                .isEmpty();
    }

    @Test
    void what_is_known_for_a_service_that_ends_is_explained_while_something_is_away_only() {
        List<String> known = Stream.of(
                        "[i.q.s.c.r.StatusEmitterInvoker]  Error occurred while executing task [id=1] [Error Occurred After Shutdown]: java.lang.X",
                        "[o.a.k.c.p.KafkaProducer]  [Producer] Interrupted while joining ioThread [Error Occurred After Shutdown]: java.lang.InterruptedException",
                        "[o.h.k.h.ProblemMappers] ced7 unexpected failure [Error Occurred After Shutdown]: java.lang.IllegalStateException: closed")
                .map(text -> "2026-11-30 12:00:05.000 ERROR " + text)
                .toList();
        assertThat(Logs.unexplained(known, NOON, AWAY)).isEmpty();
        assertThat(Logs.unexplained(known, NOON, List.of())).isEqualTo(known);
    }
}
