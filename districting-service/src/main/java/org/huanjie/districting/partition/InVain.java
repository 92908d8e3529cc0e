package org.huanjie.districting.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rests of a territory that could not be divided, with how many people were missing and how much room there was. */
final class InVain {
    private static final int MOST = 100_000;

    private final Map<Rest, List<Reserve>> known = new HashMap<>();

    private record Rest(long left, int seats) {}

    private record Reserve(long missing, long room) {
        boolean isNoLessThan(Reserve other) {
            return missing <= other.missing && room >= other.room;
        }
    }

    /** Whether it was in vain with no more people missing and no less room. */
    boolean was(long left, int seats, long missing, long room) {
        Reserve now = new Reserve(missing, room);
        return known.getOrDefault(new Rest(left, seats), List.of()).stream()
                .anyMatch(before -> before.isNoLessThan(now));
    }

    void remember(long left, int seats, long missing, long room) {
        if (known.size() < MOST) {
            List<Reserve> reserves = known.computeIfAbsent(new Rest(left, seats), none -> new ArrayList<>(1));
            Reserve now = new Reserve(missing, room);
            reserves.removeIf(now::isNoLessThan);
            reserves.add(now);
        }
    }
}
