package org.huanjie.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.huanjie.acceptance.suite.RunningSuite;

/** Waits until all is quiet again, and lets the {@link Judge} hear the evidence. */
final class Promises {
    private static final Duration SOON = Duration.ofSeconds(120);

    private Promises() {}

    /** @param what has happened, for whoever reads of a broken promise */
    static void assertKept(Witness witness, String what) {
        await().atMost(SOON)
                .until(() -> RunningSuite.SERVICES.stream().allMatch(service -> Databases.waiting(service) == 0));
        await().atMost(SOON).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            Evidence evidence = witness.look();
            assertThat(Judge.verdict(evidence)).as(what).isEmpty();
            System.out.println("promises kept: " + witness.summary() + ", "
                    + evidence.told().size() + " events");
        });
    }
}
