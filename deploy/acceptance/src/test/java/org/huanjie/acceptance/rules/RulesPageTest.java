package org.huanjie.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.acceptance.CommittedPage;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/rules.md}; where {@code CI} is set it only compares. */
class RulesPageTest {
    @Test
    void the_page_says_what_code_and_tests_say() {
        CommittedPage.check("docs/rules.md", new RulesPage(CommittedPage.ROOT).markdown());
    }

    @Test
    void nobody_claims_a_rule_that_does_not_exist() {
        assertThat(new RulesPage(CommittedPage.ROOT).unknownNumbers()).isEmpty();
    }

    @Test
    void what_no_test_shows_has_a_reason() {
        assertThat(new RulesPage(CommittedPage.ROOT).unexplainedGaps())
                .as("give the reason in the column open of docs/rules.csv or docs/examples.csv, or a test with @Proves")
                .isEmpty();
    }
}
