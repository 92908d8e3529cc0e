package org.huanjie.testkit.contract;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every right role of another division: what exists is not found (404), what a body names is unknown (422, with the same words
 * as for what does not exist) or of a level that is not the role's (403), and a list shows nothing of the county.
 */
final class Outsiders implements BadInput.Attack {
    private static final String KIND = "wrong scope";

    private final Scene scene;
    private final Requests requests;
    private final Probe probe;

    Outsiders(Scene scene, Requests requests, Probe probe) {
        this.scene = scene;
        this.requests = requests;
        this.probe = probe;
    }

    @Override
    public void on(Endpoint endpoint) {
        if (!scene.isScoped(endpoint) || endpoint.upload()) {
            return;
        }
        String path = scene.path(endpoint) + query(endpoint);
        boolean list = endpoint.in("path").isEmpty()
                || endpoint.in("query").stream()
                        .anyMatch(parameter -> parameter.name().equals("division"));
        scene.roles(endpoint).forEach(role -> {
            if (list) {
                HttpResponse<String> answer = requests.as(scene.foreign(role), endpoint, path);
                probe.nothing(
                        endpoint,
                        KIND,
                        role + " of another county",
                        answer,
                        Set.of(403, 404, 409, 422),
                        showsNothing(answer));
            } else {
                refused(endpoint, role + " of another county", scene.foreign(role), path);
            }
            if (!list && endpoint.changes() && Scene.isOfTownships(role)) {
                refused(endpoint, role + " of the township beside", scene.beside(role), path);
            }
        });
    }

    private String query(Endpoint endpoint) {
        String query = endpoint.in("query").stream()
                .filter(parameter -> scene.known(parameter.name()) != null)
                .map(parameter -> parameter.name() + "=" + scene.known(parameter.name()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private void refused(Endpoint endpoint, String who, String token, String path) {
        probe.refused(endpoint, KIND, who, requests.as(token, endpoint, path), Set.of(404));
    }

    /** Nothing of the county, or no item at all beside what was asked for. */
    private boolean showsNothing(HttpResponse<String> answer) {
        return !answer.body().contains("\"" + scene.county())
                || answer.body().contains("[]") && !answer.body().contains("[{");
    }
}
