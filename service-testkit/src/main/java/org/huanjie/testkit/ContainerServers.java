package org.huanjie.testkit;

import java.util.stream.Stream;
import org.huanjie.testkit.embedded.EmbeddedPostgres;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The servers as containers. Images by system property, {@code testkit.image.postgres} and {@code testkit.image.kafka}, where
 * a mirror is used. Testcontainers removes them when the JVM has ended.
 */
final class ContainerServers {
    private ContainerServers() {}

    static Servers start(String database) {
        var postgres = new PostgreSQLContainer(image("postgres", "postgres:18"))
                .withDatabaseName(database)
                .withUsername(database)
                .withPassword(EmbeddedPostgres.PASSWORD)
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8")
                .withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off");
        var kafka = new KafkaContainer(image("kafka", "apache/kafka:4.1.2"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_LOG_RETENTION_MS", "-1");
        Startables.deepStart(Stream.of(postgres, kafka)).join();
        return new Servers(postgres.getJdbcUrl(), database, EmbeddedPostgres.PASSWORD, kafka.getBootstrapServers());
    }

    private static DockerImageName image(String name, String usual) {
        String image = System.getProperty("testkit.image." + name, usual);
        return DockerImageName.parse(image).asCompatibleSubstituteFor(usual.substring(0, usual.indexOf(':')));
    }
}
