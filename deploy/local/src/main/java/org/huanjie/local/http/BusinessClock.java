package org.huanjie.local.http;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huanjie.local.CannotRun;
import org.huanjie.local.launch.Keys;
import org.huanjie.local.launch.Service;

/** The business clocks of all four services, moved together. */
public final class BusinessClock {
    private static final String PATH = "/api/v1/clock";

    private final List<Client> services;

    private BusinessClock(List<Client> services) {
        this.services = services;
    }

    /** @param port of the first service */
    public static BusinessClock of(int port, Keys keys) {
        String token = keys.mint()
                .builder()
                .role("county-office")
                .division("99")
                .sub("clock")
                .sign();
        return new BusinessClock(Arrays.stream(Service.values())
                .map(service -> new Client(service.url(port), token))
                .toList());
    }

    public OffsetDateTime now() {
        return now(services.get(0));
    }

    private static OffsetDateTime now(Client service) {
        return OffsetDateTime.parse(service.get(PATH).okJson().path("now").asText());
    }

    /**
     * Moves all four and returns when all have it.
     *
     * @throws CannotRun if a service does not want to, as for a time that has passed
     */
    public void moveTo(OffsetDateTime time) {
        for (Client service : services) {
            Answer answer = set(service, time);
            if (!answer.isOk()) {
                throw CannotRun.failed("the clock cannot be moved to " + time + ", it is " + now(service) + " ("
                        + answer.summary() + ")");
            }
        }
    }

    /** Moves those that are earlier; a clock that was never set may even be set back to where the story begins. */
    public void atLeast(OffsetDateTime time, boolean beginning) {
        for (Client service : services) {
            if (now(service).isBefore(time)) {
                set(service, time).ok();
            } else if (beginning) {
                set(service, time);
            }
        }
    }

    private static Answer set(Client service, OffsetDateTime time) {
        return service.put(PATH, null, Map.of("now", time.toString()));
    }
}
