package org.huanjie.testkit.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.testkit.token.Roles;

/**
 * Nobody known, or nobody to be believed (401); and everybody whose role may not, wherever they are (403): each role of the suite
 * that the contract does not name.
 */
final class Strangers implements BadInput.Attack {
    private static final List<String> ROLES =
            Stream.concat(Roles.ALL.stream(), Stream.of("nobody")).toList();

    private final Scene scene;
    private final Requests requests;
    private final Probe probe;
    private final Map<String, Map<String, String>> forged = new HashMap<>();

    Strangers(Scene scene, Requests requests, Probe probe) {
        this.scene = scene;
        this.requests = requests;
        this.probe = probe;
    }

    @Override
    public void on(Endpoint endpoint) {
        if (endpoint.open()) {
            return;
        }
        String path = scene.path(endpoint);
        forged.computeIfAbsent(scene.role(endpoint), role -> Forgeries.of(role, scene.county()))
                .forEach((what, token) -> probe.refused(
                        endpoint, "forged or no token", what, requests.as(token, endpoint, path), Set.of(401)));
        if (endpoint.roles().isEmpty()) {
            return;
        }
        ROLES.stream()
                .filter(role -> !endpoint.roles().contains(role))
                .forEach(role -> scene.everywhere(role)
                        .forEach((where, token) -> probe.refused(
                                endpoint,
                                "wrong role",
                                role + " of " + where,
                                requests.as(token, endpoint, path),
                                Set.of(403))));
    }
}
