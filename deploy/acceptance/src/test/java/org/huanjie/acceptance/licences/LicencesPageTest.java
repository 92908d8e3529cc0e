package org.huanjie.acceptance.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.huanjie.acceptance.CommittedPage;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/licences.md}; where {@code CI} is set it only compares. */
class LicencesPageTest {
    @Test
    void the_page_says_what_the_bills_of_materials_say() throws IOException {
        CommittedPage.check("docs/licences.md", new LicencesPage(CommittedPage.ROOT).markdown());
    }

    @Test
    void whatever_runs_is_under_a_licence_that_is_allowed() throws IOException {
        LicencesPage page = new LicencesPage(CommittedPage.ROOT);
        assertThat(page.size()).as("libraries found").isGreaterThan(100);
        assertThat(page.refused()).isEmpty();
    }
}
