package org.huanjie.testkit.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where logs go to java.util.logging, as in tests, both servers tell a page about themselves at each start. */
final class QuietLogs {
    /** Held here, since a logger that nobody holds forgets its level. */
    private static final List<Logger> TALKATIVE = List.of(
            Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("kafka"),
            Logger.getLogger("state.change.logger"),
            Logger.getLogger("io.zonky.test.db.postgres"));

    /** Warns at each first start that there is nothing yet. */
    private static final Logger CONTROLLER = Logger.getLogger("org.apache.kafka.controller.QuorumController");

    private QuietLogs() {}

    static void turnOn() {
        CONTROLLER.setLevel(Level.SEVERE);
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
