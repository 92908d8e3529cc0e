package org.huanjie.testkit.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Sends everything wrong to every endpoint of the running service's own contract: no token or a forged one, each wrong role at
 * each division, each right role of a wrong one, wrong content types, malformed and oversized bodies, each field missing, of a
 * wrong type, too long or with control characters, garbage in paths and queries. Asks that each answer is a problem of the right
 * status, and that after it every table holds what it held before. Whoever may is let in beside. At last
 * comes {@link Fuzz}.
 */
public final class BadInput {
    private final Scene scene;
    private final Tables tables;
    private final List<Endpoint> endpoints;
    private final Probe probe = new Probe();
    private final List<Attack> attacks;
    private final Attack insiders;
    private final Fuzz fuzz;

    /** One way to be wrong. */
    interface Attack {
        void on(Endpoint endpoint);
    }

    private BadInput(DataSource database, Scene scene, JsonNode contract) {
        this.scene = scene;
        this.tables = new Tables(database);
        this.endpoints = Endpoint.of(contract);
        Seeds seeds = new Seeds(contract, scene);
        Requests requests = new Requests(scene, seeds);
        this.attacks = List.of(
                new Strangers(scene, requests, probe),
                new Outsiders(scene, requests, probe),
                new Parameters(scene, requests, probe),
                new Bodies(seeds, requests, probe));
        this.insiders = new Insiders(scene, requests, probe);
        this.fuzz = new Fuzz(contract, scene, seeds, requests, probe, tables);
    }

    /** @param scene something real of every kind that the contract's paths name */
    public static BadInput of(DataSource database, Scene scene) {
        try {
            return new BadInput(
                    database,
                    scene,
                    new ObjectMapper()
                            .readTree(given().get("/q/openapi?format=json").asByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints how many requests of each kind were sent.
     *
     * @throws AssertionError naming each request that was answered wrongly and each endpoint that changed a table
     */
    public void check() {
        Map<String, String> before = tables.quiet();
        for (Endpoint endpoint : endpoints) {
            attacks.forEach(attack -> attack.on(endpoint));
            before = unchanged(endpoint, before);
            insiders.on(endpoint);
            // who reads is audited, and that is a change
            before = endpoint.changes() ? unchanged(endpoint, before) : tables.digests();
        }
        // last: some of it is accepted, and the scene is no longer what it was
        endpoints.forEach(fuzz::on);
        Set<String> unplaced = scene.unplaced();
        if (!unplaced.isEmpty()) {
            probe.failed("the scene names nothing at " + unplaced + ": Scene.at, or absent with the reason");
        }
        scene.unknown(endpoints).forEach(operation -> probe.failed("no such operation: " + operation));
        System.out.printf(
                "bad input: %d endpoints, %d requests, %d failures%n%s",
                endpoints.size(), probe.all(), probe.failures().size(), probe.counts());
        if (!probe.failures().isEmpty()) {
            throw new AssertionError(String.join("\n", probe.failures()));
        }
    }

    private Map<String, String> unchanged(Endpoint endpoint, Map<String, String> before) {
        Map<String, String> now = tables.digests();
        Set<String> changed = Tables.changed(before, now);
        if (!changed.isEmpty()) {
            probe.failed(endpoint + ": a refused request changed " + changed);
        }
        return now;
    }
}
