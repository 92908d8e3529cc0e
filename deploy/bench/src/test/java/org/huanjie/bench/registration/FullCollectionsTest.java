package org.huanjie.bench.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullCollectionsTest {
    @TempDir
    private Path folder;

    @Test
    void only_full_collections_of_the_while_count() throws IOException {
        Path log = folder.resolve("gc.log");
        Files.writeString(log, """
                [2026-11-30T13:00:00.100+0000] Using Serial
                [2026-11-30T13:00:01.100+0000] GC(0) Pause Full (Diagnostic Command) 40M->31M(155M) 80.123ms
                [2026-11-30T13:00:02.100+0000] GC(1) Pause Young (Allocation Failure) 60M->50M(155M) 5.123ms
                [2026-11-30T13:00:03.100+0000] GC(2) Pause Full (Diagnostic Command) 90M->42M(155M) 90.123ms
                [2026-11-30T21:00:04.100+0800] GC(3) Pause Full (Allocation Failure) 90M->44M(155M) 90.123ms
                [2026-11-30T13:00:09.100+0000] GC(4) Pause Full (Diagnostic Command) 90M->33M(155M) 90.123ms
                """);
        assertThat(new FullCollections(log)
                        .left(Instant.parse("2026-11-30T13:00:02Z"), Instant.parse("2026-11-30T13:00:09Z")))
                .containsExactly(42, 44);
    }
}
