package org.huanjie.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.huanjie.local.CannotRun;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private static final Path HOME = Path.of("/checkout");

    @Test
    void options_are_read_in_both_spellings() {
        Arguments arguments = parse("--once", "--port", "9000", "--data=/tmp/x");
        assertThat(arguments.has("--once")).isTrue();
        assertThat(arguments.number("--port", 8081)).isEqualTo(9000);
        assertThat(arguments.data().root()).isEqualTo(Path.of("/tmp/x"));
    }

    @Test
    void the_default_folder_lies_in_the_checkout() {
        assertThat(parse().data().root()).isEqualTo(Path.of("/checkout/.local"));
        assertThat(parse().number("--port", 8081)).isEqualTo(8081);
    }

    @Test
    void what_cannot_be_understood_is_refused_with_a_line() {
        for (String[] words : new String[][] {{"--prot", "1"}, {"--port"}, {"--port", "x"}, {"stray"}}) {
            assertThatExceptionOfType(CannotRun.class)
                    .isThrownBy(() -> parse(words).number("--port", 1))
                    .satisfies(e -> assertThat(e.exitCode()).isEqualTo(CannotRun.REFUSED));
        }
    }

    @Test
    void an_unknown_command_is_refused() {
        assertThatExceptionOfType(CannotRun.class)
                .isThrownBy(() -> new Commands().run(HOME, List.of("bench")))
                .withMessageStartingWith("unknown command bench")
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(CannotRun.REFUSED));
    }

    @Test
    void times_may_be_given_with_offset_locally_or_as_a_day() {
        assertThat(MoveClock.instant("2027-01-20T08:00:00+08:00")).isEqualTo(MoveClock.instant("2027-01-20T08:00"));
        assertThat(MoveClock.instant("2027-01-20T00:00:00Z"))
                .isEqualTo(MoveClock.instant("2027-01-20T08:00").toInstant().atOffset(java.time.ZoneOffset.UTC));
        assertThat(MoveClock.instant("2027-01-20")).hasToString("2027-01-20T00:00+08:00");
        assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> MoveClock.instant("tomorrow"));
    }

    private static Arguments parse(String... words) {
        return Arguments.parse(HOME, List.of(words), Set.of("--once"), Set.of("--port", "--data"));
    }
}
