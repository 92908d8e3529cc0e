package org.huanjie.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.huanjie.acceptance.suite.SmallCounty;

/**
 * Looks at registrations and published rolls again and again while services are killed, each time at all of them at one moment: no
 * citizen has two live registrations, or two places on rolls of a level, and nobody who had one has none. In a
 * campaign nobody dies and nobody leaves, so numbers only rise.
 */
final class Watch implements AutoCloseable {
    private static final int PAUSE_MILLIS = 250;

    private final String query;
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::run, "watch");
    private List<Long> last = List.of(0L, 0L);
    private volatile int looks;
    private volatile boolean closed;

    Watch(SmallCounty county) {
        query = """
                select (select count(*) from voter where unit like '%1$s%%' and status <> 'REMOVED') as registrations,
                       (select count(distinct citizen_index) from voter where unit like '%1$s%%' and status <> 'REMOVED') as citizens,
                       count(*) as places, count(distinct (voter.citizen_index, roll.level)) as places_of_citizens
                  from roll
                  join roll_entry on roll_entry.roll = roll.id
                  join voter on voter.id = roll_entry.voter
                 where roll.election = '%2$s' and roll.status in ('PUBLISHED', 'FINAL')
                """.formatted(county.code(), county.election());
        thread.setDaemon(true);
        thread.start();
    }

    /** What must not be, as it was seen. */
    List<String> seen() {
        return new ArrayList<>(seen);
    }

    int looks() {
        return looks;
    }

    private void run() {
        while (!closed) {
            look();
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void look() {
        Set<String> rows;
        try {
            rows = Databases.rows("registration", query);
        } catch (IllegalStateException away) {
            return;
        }
        judge(rows.iterator().next());
        looks++;
    }

    private void judge(String row) {
        List<Long> now = Stream.of(row.split(" ")).map(Long::valueOf).toList();
        long citizens = now.get(1);
        long places = now.get(3);
        if (now.get(0) != citizens || now.get(2) != places) {
            seen.add("registrations, citizens, places on rolls, places of different citizens: " + row);
        }
        if (citizens < last.get(0) || places < last.get(1)) {
            seen.add("%d citizens and %d places on rolls after %s".formatted(citizens, places, last));
        }
        last = List.of(citizens, places);
    }

    @Override
    public void close() {
        closed = true;
    }
}
