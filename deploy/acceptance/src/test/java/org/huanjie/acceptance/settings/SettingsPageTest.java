package org.huanjie.acceptance.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/configuration.md}; where {@code CI} is set it only compares. */
class SettingsPageTest {
    private static final Path ROOT = Path.of(System.getProperty("huanjie.root")).normalize();

    @Test
    void the_page_says_what_the_files_say() throws IOException {
        String page = new SettingsPage(ROOT).markdown();
        Path file = ROOT.resolve("docs/configuration.md");
        if (System.getenv("CI") == null) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file))
                .as("docs/configuration.md is behind the files; run mvn verify -pl deploy/acceptance and commit it")
                .isEqualTo(page);
    }

    @Test
    void every_setting_that_code_reads_has_a_default_and_a_reason_in_a_file() {
        assertThat(new SettingsPage(ROOT).unexplained()).isEmpty();
    }

    @Test
    void no_file_sets_what_nobody_reads() {
        assertThat(new SettingsPage(ROOT).unread()).isEmpty();
    }
}
