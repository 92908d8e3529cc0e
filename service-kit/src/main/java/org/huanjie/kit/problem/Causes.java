package org.huanjie.kit.problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Why something failed: causes, and what was suppressed, where a failed commit keeps the failure of its connection. */
public final class Causes {
    private Causes() {}

    /** The failure itself, then its causes and their suppressed ones, nearest first. */
    public static List<Throwable> of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> all = new ArrayList<>();
        Deque<Throwable> next = new ArrayDeque<>(List.of(failure));
        while (!next.isEmpty()) {
            Throwable one = next.remove();
            if (seen.add(one)) {
                all.add(one);
                if (one.getCause() != null) {
                    next.add(one.getCause());
                }
                next.addAll(List.of(one.getSuppressed()));
            }
        }
        return all;
    }

    /** The nearest cause of a kind, or null. */
    public static <T extends Throwable> T nearest(Class<T> kind, Throwable failure) {
        return of(failure).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }
}
