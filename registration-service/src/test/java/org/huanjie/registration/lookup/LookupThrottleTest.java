package org.huanjie.registration.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.huanjie.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

class LookupThrottleTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final LookupThrottle throttle = new LookupThrottle(2, nanos::get, address -> 1);

    @Test
    void an_address_waits_for_its_minute_and_others_do_not() {
        throttle.ask("a");
        throttle.ask("a");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(20));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> throttle.ask("a"))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(429);
                    assertThat(refusal.retryAfter()).isBetween(40L, 41L);
                });
        throttle.ask("b");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(40));
        throttle.ask("a");
    }

    @Test
    void all_replicas_count_together() {
        AtomicInteger asked = new AtomicInteger();
        LookupThrottle one = new LookupThrottle(2, nanos::get, address -> asked.incrementAndGet());
        LookupThrottle other = new LookupThrottle(2, nanos::get, address -> asked.incrementAndGet());
        one.ask("a");
        other.ask("a");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> other.ask("a"))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(429));
    }
}
