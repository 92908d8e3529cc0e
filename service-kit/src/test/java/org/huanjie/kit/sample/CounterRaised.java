package org.huanjie.kit.sample;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.huanjie.kit.events.Event;

/** @param value after the raise */
public record CounterRaised(@NotNull UUID counter, @NotNull String county, long sequence, int value) implements Event {
    public static final String TYPE = "org.huanjie.kit-test.counter-raised.v1";

    @Override
    public String name() {
        return "counter-raised";
    }

    @Override
    public String subject() {
        return counter.toString();
    }
}
