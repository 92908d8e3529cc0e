package org.huanjie.registration.lookup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.http.Throttle;
import org.huanjie.kit.problem.Refusal;

/**
 * So many questions a minute from one address: any minute at this replica, which so asks the database nothing for whoever asks
 * too often; and a minute of the clock at all replicas together. It is there against lists of guessed people, the ingress
 * against floods.
 */
@Singleton
class LookupThrottle {
    private final int perMinute;
    private final Throttle here;
    private final ToIntFunction<String> together;

    @Inject
    LookupThrottle(@ConfigProperty(name = "huanjie.lookup.per-minute") int perMinute, AskedTogether together) {
        this(perMinute, System::nanoTime, together::count);
    }

    /** @param together counts an address and says how often it has asked at all replicas in this minute */
    LookupThrottle(int perMinute, LongSupplier nanos, ToIntFunction<String> together) {
        this.perMinute = perMinute;
        this.here = new Throttle(perMinute, nanos);
        this.together = together;
    }

    /** @throws Refusal 429 with the seconds to wait */
    void ask(String address) {
        here.ask(address);
        if (together.applyAsInt(address) > perMinute) {
            throw Throttle.tooMany(TimeUnit.MINUTES.toSeconds(1));
        }
    }
}
