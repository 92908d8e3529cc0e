package org.huanjie.registration.lookup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.problem.Refusal;

/**
 * So many questions a minute from one address: any minute at this replica, which remembers the addresses seen last and so asks
 * the database nothing for whoever asks too often; and a minute of the clock at all replicas together. It is there against
 * lists of guessed people, the ingress against floods.
 */
@Singleton
class Throttle {
    private static final int REMEMBERED = 10_000;
    private static final long WINDOW = TimeUnit.MINUTES.toNanos(1);

    private record Window(long from, int asked) {}

    private final int perMinute;
    private final LongSupplier nanos;
    private final ToIntFunction<String> together;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Inject
    Throttle(@ConfigProperty(name = "huanjie.lookup.per-minute") int perMinute, AskedTogether together) {
        this(perMinute, System::nanoTime, together::count);
    }

    /** @param together counts an address and says how often it has asked at all replicas in this minute */
    Throttle(int perMinute, LongSupplier nanos, ToIntFunction<String> together) {
        this.perMinute = perMinute;
        this.nanos = nanos;
        this.together = together;
    }

    /** @throws Refusal 429 with the seconds to wait */
    void ask(String address) {
        askHere(address);
        if (together.applyAsInt(address) > perMinute) {
            throw tooMany(TimeUnit.NANOSECONDS.toSeconds(WINDOW));
        }
    }

    private synchronized void askHere(String address) {
        long now = nanos.getAsLong();
        Window known = windows.get(address);
        if (known == null || now - known.from() >= WINDOW) {
            windows.put(address, new Window(now, 1));
        } else if (known.asked() < perMinute) {
            windows.put(address, new Window(known.from(), known.asked() + 1));
        } else {
            long wait = TimeUnit.NANOSECONDS.toSeconds(WINDOW - (now - known.from())) + 1;
            throw tooMany(wait);
        }
    }

    private static Refusal tooMany(long seconds) {
        return Refusal.tooMany("查询过于频繁，请稍后再试", seconds);
    }
}
