package org.huanjie.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of {@code docs} that the build writes; where {@code CI} is set it only compares. */
public final class CommittedPage {
    public static final Path ROOT = Path.of(System.getProperty("huanjie.root")).normalize();

    private CommittedPage() {}

    /** @throws AssertionError if the page is behind what it is written from */
    public static void check(String page, String markdown) {
        Path file = ROOT.resolve(page);
        try {
            if (System.getenv("CI") == null) {
                Files.writeString(file, markdown);
            }
            assertThat(Files.readString(file))
                    .as(page + " is behind; run mvn verify -pl deploy/acceptance and commit it")
                    .isEqualTo(markdown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
