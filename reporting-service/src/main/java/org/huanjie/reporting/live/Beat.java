package org.huanjie.reporting.live;

import java.util.List;
import org.huanjie.reporting.lag.LagView;

/**
 * How things stand at a moment.
 *
 * @param marker differs whenever an event was applied, something was recorded here, or a day began
 * @param lag    per source topic
 */
record Beat(String marker, List<LagView> lag) {
    /** What a watcher hears first, and whenever it differs: nothing that belongs to any division. */
    record Change(String marker) {}

    record Behind(List<LagView> items) {}
}
