package org.huanjie.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/rules.md}; where {@code CI} is set it only compares. */
class RulesPageTest {
    private static final Path ROOT = Path.of(System.getProperty("huanjie.root")).normalize();

    @Test
    void the_page_says_what_code_and_tests_say() throws IOException {
        RulesPage page = new RulesPage(ROOT);
        Path file = ROOT.resolve("docs/rules.md");
        if (System.getenv("CI") == null) {
            Files.writeString(file, page.markdown());
        }
        assertThat(Files.readString(file))
                .as("docs/rules.md is behind the code; run mvn verify -pl deploy/acceptance and commit it")
                .isEqualTo(page.markdown());
    }

    @Test
    void nobody_claims_a_rule_that_does_not_exist() {
        assertThat(new RulesPage(ROOT).unknownNumbers()).isEmpty();
    }

    @Test
    void what_no_test_shows_has_a_reason() {
        assertThat(new RulesPage(ROOT).unexplainedGaps())
                .as("give the reason in the column open of docs/rules.csv or docs/examples.csv, or a test with @Proves")
                .isEmpty();
    }
}
