package org.huanjie.kit.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.huanjie.kit.problem.Refusal;

/**
 * So many requests a minute from one address, any minute, at this replica; of the addresses seen last. Thread-safe.
 */
public final class Throttle {
    private static final int REMEMBERED = 10_000;
    private static final long WINDOW = TimeUnit.MINUTES.toNanos(1);

    private record Window(long from, int asked) {}

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param nanos a clock as {@link System#nanoTime} is one */
    public Throttle(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** @throws Refusal 429 with the seconds to wait */
    public synchronized void ask(String address) {
        long now = nanos.getAsLong();
        Window known = windows.get(address);
        if (known == null || now - known.from() >= WINDOW) {
            windows.put(address, new Window(now, 1));
        } else if (known.asked() < perMinute) {
            windows.put(address, new Window(known.from(), known.asked() + 1));
        } else {
            throw tooMany(TimeUnit.NANOSECONDS.toSeconds(WINDOW - (now - known.from())) + 1);
        }
    }

    /** 429, for who counts elsewhere. */
    public static Refusal tooMany(long seconds) {
        return Refusal.tooMany("查询过于频繁，请稍后再试", seconds);
    }
}
