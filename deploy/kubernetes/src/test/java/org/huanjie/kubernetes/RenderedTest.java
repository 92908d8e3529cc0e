package org.huanjie.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code rendered/} is what {@code kubectl kustomize} makes of the overlays, so that all other checks, and operators without
 * kustomize, have it. {@code ACCEPT_MANIFESTS=1} writes it anew. Needs a kubectl that knows {@code labels} (1.27 or newer).
 */
class RenderedTest {
    @ParameterizedTest
    @ValueSource(strings = {"small", "province"})
    void what_is_committed_is_what_kustomize_makes(String overlay) throws IOException, InterruptedException {
        assumeTrue(kubectl(), "no kubectl on this machine: what is committed is checked, not whether it is current");
        Process kustomize = new ProcessBuilder(
                        "kubectl",
                        "kustomize",
                        Manifests.HERE.resolve("overlays").resolve(overlay).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String made = new String(kustomize.getInputStream().readAllBytes());
        assertThat(kustomize.waitFor()).isZero();
        if (System.getenv("ACCEPT_MANIFESTS") != null) {
            Files.writeString(Manifests.file(overlay), made);
        }
        assertThat(Files.readString(Manifests.file(overlay)))
                .as("ACCEPT_MANIFESTS=1 accepts what kustomize makes now")
                .isEqualTo(made);
    }

    private static boolean kubectl() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }
}
