package org.huanjie.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.acceptance.CommittedPage;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/authorisation.md}. */
class AuthorisationPageTest {
    private final AuthorisationPage page = new AuthorisationPage(CommittedPage.ROOT);

    @Test
    void the_page_says_what_the_contracts_say() {
        CommittedPage.check("docs/authorisation.md", page.markdown());
    }

    @Test
    void no_exception_is_made_for_what_does_not_exist() {
        assertThat(page.unknown()).isEmpty();
    }
}
