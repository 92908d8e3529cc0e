package org.huanjie.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.huanjie.testkit.embedded.EmbeddedPostgres;
import org.huanjie.testkit.embedded.FreePorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A roll-out as Kubernetes does it, with the environment of the manifests and without Kafka and login provider: a server does not
 * start before the job has migrated; the job migrates and ends; then the server is ready.
 */
@Tag("suite")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollOutTest {
    private static final String SERVICE = "registration";
    private static final Path APPLICATION = Manifests.ROOT.resolve(SERVICE + "-service/target/quarkus-app");
    private static final long PATIENCE_SECONDS = 180;

    private final Manifests manifests = Manifests.of("small");
    private final int port = FreePorts.inARow(1);
    private EmbeddedPostgres postgres;

    @TempDir
    private Path folder;

    @BeforeAll
    void start() {
        postgres = EmbeddedPostgres.start(null, 0, false, List.of(SERVICE));
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    @Order(1)
    void a_server_that_comes_too_early_ends() throws Exception {
        Process server = run("Deployment", "registration-service");
        try {
            assertThat(server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isNotZero();
            assertThat(tables()).isZero();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    @Order(2)
    void the_job_migrates_and_ends() throws Exception {
        Process job = run("Job", "registration-migration");
        try {
            assertThat(job.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(job.exitValue()).as(log("Job")).isZero();
            assertThat(tables()).isGreaterThan(20);
        } finally {
            job.destroyForcibly();
        }
    }

    @Test
    @Order(3)
    void then_the_server_is_ready() throws Exception {
        Process server = run("Deployment", "registration-service");
        try {
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                String path = Manifests.container(manifests.named("Deployment", "registration-service"))
                        .path(probe)
                        .at("/httpGet/path")
                        .asText();
                await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(get(path).statusCode())
                                .as(log("Deployment"))
                                .isEqualTo(200));
            }
            assertThat(get("/api/v1/voters").statusCode()).isEqualTo(401);
            assertThat(get("/q/metrics").body())
                    .contains(AlertsTest.metrics().stream()
                            .map(metric -> "\n" + metric)
                            .toArray(String[]::new));
        } finally {
            server.destroy();
            assertThat(server.waitFor(40, TimeUnit.SECONDS))
                    .as("ends in its grace period")
                    .isTrue();
        }
    }

    private Process run(String kind, String name) throws IOException {
        JsonNode container = Manifests.container(manifests.named(kind, name));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "quarkus-run.jar")
                .directory(APPLICATION.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(kind).toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("QUARKUS") || key.startsWith("HUANJIE"));
        builder.environment().putAll(environment(container));
        return builder.start();
    }

    /** That of the manifest; only what the cluster would give is given here. */
    private Map<String, String> environment(JsonNode container) {
        Map<String, String> environment = new TreeMap<>();
        Manifests.each(container.path("envFrom"))
                .map(one -> one.at("/configMapRef/name").asText())
                .filter(map -> !map.isEmpty())
                .forEach(map -> manifests
                        .named("ConfigMap", map)
                        .path("data")
                        .properties()
                        .forEach(entry ->
                                environment.put(entry.getKey(), entry.getValue().asText())));
        Manifests.each(container.path("env"))
                .filter(one -> one.has("value"))
                .forEach(one -> environment.put(
                        one.path("name").asText(), one.path("value").asText()));
        environment.keySet().removeIf(key -> key.startsWith("KAFKA_"));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(SERVICE));
        environment.put("QUARKUS_DATASOURCE_USERNAME", SERVICE);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", EmbeddedPostgres.PASSWORD);
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        environment.put("HUANJIE_KEYS_DATA", "first:" + key);
        environment.put("HUANJIE_KEYS_INDEX", key);
        return environment;
    }

    private String log(String kind) {
        try {
            return Files.readString(folder.resolve(kind));
        } catch (IOException e) {
            return "no log";
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private int tables() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(SERVICE), SERVICE, EmbeddedPostgres.PASSWORD);
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "select count(*) from information_schema.tables where table_schema = 'public'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
