package org.huanjie.testkit.contract;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.token.Roles;

/** Nobody known (401), and everybody whose role may not (403): each role of the suite that the contract does not name. */
final class Strangers implements BadInput.Attack {
    private static final List<String> ROLES =
            Stream.concat(Roles.ALL.stream(), Stream.of("nobody")).toList();

    private final Scene scene;
    private final Requests requests;
    private final Probe probe;
    private final String expired;

    Strangers(Scene scene, Requests requests, Probe probe) {
        this.scene = scene;
        this.requests = requests;
        this.probe = probe;
        this.expired = Token.builder()
                .role("county-office")
                .division(scene.county())
                .expiresIn(Duration.ofHours(-1))
                .sign();
    }

    @Override
    public void on(Endpoint endpoint) {
        if (endpoint.open()) {
            return;
        }
        String path = scene.path(endpoint);
        probe.refused(endpoint, "no token", "none", requests.as(null, endpoint, path), Set.of(401));
        probe.refused(endpoint, "no token", "rubbish", requests.as("rubbish", endpoint, path), Set.of(401));
        probe.refused(endpoint, "no token", "expired", requests.as(expired, endpoint, path), Set.of(401));
        if (endpoint.roles().isEmpty()) {
            return;
        }
        ROLES.stream().filter(role -> !endpoint.roles().contains(role)).forEach(role -> {
            String token = Token.of(role, scene.county());
            probe.refused(endpoint, "wrong role", role, requests.as(token, endpoint, path), Set.of(403));
        });
    }
}
