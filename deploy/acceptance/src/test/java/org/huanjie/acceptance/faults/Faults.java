package org.huanjie.acceptance.faults;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huanjie.acceptance.suite.RunningSuite;

/** What was killed, and the time it took until all was ready again. */
final class Faults {
    /** @param from as logs write time */
    record Fault(String victim, LocalDateTime from, LocalDateTime until) {
        boolean covers(LocalDateTime at) {
            return !at.isBefore(from) && !at.isAfter(until);
        }
    }

    private final RunningSuite suite = RunningSuite.get();
    private final LocalDateTime since = LocalDateTime.now();
    private final List<Fault> all = new CopyOnWriteArrayList<>();

    /** Kills, and returns once all is ready again. */
    void kill(Victim victim) {
        kill(victim, () -> {});
    }

    /** @param meanwhile what happens before anybody looks after the victim */
    void kill(Victim victim, Runnable meanwhile) {
        LocalDateTime from = LocalDateTime.now();
        victim.kill(suite);
        try {
            meanwhile.run();
        } finally {
            victim.recover(suite);
        }
        all.add(new Fault(victim.name(), from, LocalDateTime.now()));
    }

    /** What was before is not judged. */
    LocalDateTime since() {
        return since;
    }

    List<Fault> all() {
        return all;
    }
}
