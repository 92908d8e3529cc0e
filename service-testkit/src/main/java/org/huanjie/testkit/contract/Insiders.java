package org.huanjie.testkit.contract;

import java.net.http.HttpResponse;

/**
 * Every role that the contract names is let in, at its own division and from the city above: reading is never refused for want
 * of a token or a role, and to change gets as far as its body or its version, which are wrong here so that nothing changes.
 */
final class Insiders implements BadInput.Attack {
    private static final String KIND = "right role";

    /** As the kit says it before the resource was looked at; a use case may ask for the office of the right level. */
    private static final String NOT_THE_ROLE = "none of the token's roles";

    private final Scene scene;
    private final Requests requests;
    private final Probe probe;

    Insiders(Scene scene, Requests requests, Probe probe) {
        this.scene = scene;
        this.requests = requests;
        this.probe = probe;
    }

    @Override
    public void on(Endpoint endpoint) {
        if (endpoint.open() || endpoint.upload() || endpoint.streams() || takesEffectAtOnce(endpoint)) {
            return;
        }
        scene.roles(endpoint).forEach(role -> {
            letIn(endpoint, role + " of its division", scene.at(role));
            letIn(endpoint, role + " of the city above", scene.above(role));
        });
    }

    /** An action without a body and without a version to be wrong. */
    private static boolean takesEffectAtOnce(Endpoint endpoint) {
        return endpoint.method().equals("POST") && endpoint.schema() == null;
    }

    private void letIn(Endpoint endpoint, String who, String token) {
        String path = scene.path(endpoint);
        HttpResponse<String> answer = endpoint.schema() == null
                ? requests.as(token, endpoint, path)
                : requests.send(token, endpoint, path, "application/json", "{");
        boolean letIn = answer.statusCode() != 401
                && answer.statusCode() < 500
                && !answer.body().contains(NOT_THE_ROLE);
        boolean changed = endpoint.changes() && answer.statusCode() < 400;
        probe.that(endpoint, KIND, who, answer, letIn && !changed);
    }
}
