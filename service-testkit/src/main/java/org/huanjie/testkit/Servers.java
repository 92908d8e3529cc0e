package org.huanjie.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.DockerClientFactory;

/** A PostgreSQL with one database, and a Kafka: containers where Docker is there, embedded ones elsewhere. */
record Servers(String jdbcUrl, String user, String password, String bootstrapServers) {

    static Servers start(String database) {
        return dockerIsThere() ? ContainerServers.start(database) : EmbeddedServers.start(database);
    }

    Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl,
                "quarkus.datasource.username", user,
                "quarkus.datasource.password", password,
                "kafka.bootstrap.servers", bootstrapServers);
    }

    /** The file first: asking for Docker takes seconds where there is none. */
    private static boolean dockerIsThere() {
        return (System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock")))
                && DockerClientFactory.instance().isDockerAvailable();
    }
}
