package org.huanjie.local.launch;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.huanjie.local.CannotRun;
import org.huanjie.testkit.embedded.FreePorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real PostgreSQL, real Kafka, real processes; only the services are stand-ins. */
class SuiteTest {
    @TempDir
    static Path folder;

    private static final Queue<String> SAID = new ConcurrentLinkedQueue<>();
    private static Path home;
    private static DataFolder data;
    private static Suite suite;

    @BeforeAll
    static void start() throws IOException {
        home = FakeHome.in(folder.resolve("home"));
        data = new DataFolder(folder.resolve("data"));
        suite = new Suite(home, data, FreePorts.inARow(4), SAID::add);
        suite.start();
    }

    @AfterAll
    static void close() {
        List<Long> pids = List.copyOf(suite.state().pids().values());
        suite.close();
        assertThat(pids).hasSize(4).noneMatch(SuiteTest::lives);
    }

    @Test
    void tells_other_commands_what_runs() {
        SuiteState state = SuiteState.of(data).orElseThrow();
        assertThat(state.pids()).containsOnlyKeys(Service.values());
        assertThat(state.kafka()).matches("127\\.0\\.0\\.1:\\d+");
        assertThat(state.postgres()).matches("127\\.0\\.0\\.1:\\d+");
        assertThat(new Readiness().of(suite.url(Service.REPORTING))).isTrue();
    }

    @Test
    void starts_a_service_again_that_was_killed() {
        long killed = suite.state().pids().get(Service.NOMINATION);
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        await().atMost(10, SECONDS)
                .until(() -> suite.state().pids().get(Service.NOMINATION) != killed
                        && new Readiness().of(suite.url(Service.NOMINATION)));
        assertThat(SAID).anyMatch(line -> line.startsWith("nomination died"));
    }

    @Test
    void starts_postgres_again_on_the_same_port_though_a_backend_is_busy() throws Exception {
        long killed = postmaster();
        CompletableFuture<Void> busy = CompletableFuture.runAsync(SuiteTest::runLongStatement);
        await().atMost(10, SECONDS)
                .until(() -> count("select count(*) from pg_stat_activity where query like '%serie%'") > 1);
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        awaitPostgresOtherThan(killed);
        assertThat(busy).isCompletedExceptionally();
    }

    @Test
    void starts_postgres_again_though_it_is_killed_while_it_starts() throws Exception {
        String address = suite.state().postgres();
        long first = postmaster();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        await().atMost(30, SECONDS)
                .pollInterval(5, MILLISECONDS)
                .ignoreExceptions()
                .until(() -> postmaster() != first && lives(postmaster()));
        long second = postmaster();
        ProcessHandle.of(second).orElseThrow().destroyForcibly();
        awaitPostgresOtherThan(second);
        assertThat(suite.state().postgres()).isEqualTo(address);
    }

    private static long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.postgres().resolve("data/postmaster.pid"))
                .get(0)
                .strip());
    }

    private static void awaitPostgresOtherThan(long killed) {
        await().atMost(50, SECONDS).ignoreExceptions().until(() -> postmaster() != killed && count("select 1") == 1);
    }

    private static void runLongStatement() {
        try {
            count("select count(*) from generate_series(1, 1000000000) as serie");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String query) throws SQLException {
        String url = "jdbc:postgresql://" + suite.state().postgres() + "/districting";
        try (Connection connection = DriverManager.getConnection(
                        url, "districting", suite.keys().postgresPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void refuses_a_folder_in_use() throws Exception {
        Outcome second = run("--data", data.toString(), "--port", "31500");
        assertThat(second.exitCode()).isEqualTo(CannotRun.REFUSED);
        assertThat(second.errors()).hasSize(1).allMatch(line -> line.contains("is in use by another suite (process "));
        assertThat(second.result()).isEmpty();
    }

    @Test
    void commands_in_other_processes_see_it() throws Exception {
        Outcome status = run("status", "--data", data.toString());
        assertThat(status.exitCode()).isZero();
        JsonNode json = new ObjectMapper().readTree(status.result());
        assertThat(json.path("services")).hasSize(4).allSatisfy(service -> {
            assertThat(service.path("url").asText()).startsWith("http://127.0.0.1:");
            assertThat(service.path("pid").isIntegralNumber()).isTrue();
        });
        assertThat(json.at("/services/0/name").asText()).isEqualTo("districting");
        assertThat(run("status", "--data", folder.resolve("none").toString()).exitCode())
                .isEqualTo(CannotRun.FAILED);
    }

    @Test
    void a_token_is_printed_and_nothing_else() throws Exception {
        String[] words = {"token", "--role", "county-office", "--division", "990123", "--data", data.toString()};
        Outcome token = run(words);
        assertThat(token.exitCode()).isZero();
        assertThat(token.result()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        assertThat(token.errors()).isEmpty();
        assertThat(run("token", "--role", "king", "--division", "990123").exitCode())
                .isEqualTo(CannotRun.REFUSED);
    }

    @Test
    void the_dashboards_address_is_printed_with_a_token() throws Exception {
        Outcome address = run("dashboard", "--data", data.toString());
        assertThat(address.exitCode()).isZero();
        assertThat(address.result())
                .startsWith(suite.url(Service.REPORTING) + "/?election=990123-2026#token=")
                .matches("(?s).*#token=[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        assertThat(run("dashboard", "--role", "king", "--data", data.toString()).exitCode())
                .isEqualTo(CannotRun.REFUSED);
        assertThat(run("dashboard", "--data", folder.resolve("none").toString()).exitCode())
                .isEqualTo(CannotRun.FAILED);
    }

    @Test
    void refuses_a_taken_port() {
        DataFolder other = new DataFolder(folder.resolve("other"));
        Suite second = new Suite(home, other, portOf(suite) - 1, SAID::add);
        assertThatExceptionOfType(CannotRun.class)
                .isThrownBy(second::start)
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(CannotRun.REFUSED))
                .withMessageContaining("port " + portOf(suite) + ", wanted for registration, is taken");
        second.close();
    }

    @Test
    void ends_services_that_a_killed_launcher_left() throws IOException {
        DataFolder orphaned = new DataFolder(folder.resolve("orphaned"));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Leftovers.mark(orphaned),
                        "-jar",
                        Service.DISTRICTING
                                .folder(home)
                                .resolve("quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("orphan.log").toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        Process orphan = builder.start();
        await().atMost(10, SECONDS)
                .until(() -> orphan.info().commandLine().orElse("").contains(Leftovers.mark(orphaned)));
        assertThat(Leftovers.end(orphaned)).isEqualTo(1);
        assertThat(lives(orphan.pid())).isFalse();
        assertThat(suite.state().pids().values()).allMatch(SuiteTest::lives);
    }

    @Test
    void secrets_are_readable_by_their_owner_only() throws IOException {
        try (var keys = Files.list(data.keys())) {
            assertThat(keys)
                    .hasSize(4)
                    .allSatisfy(key -> assertThat(Files.getPosixFilePermissions(key))
                            .allMatch(permission -> permission.name().startsWith("OWNER_")));
        }
        assertThat(Keys.of(data).data()).isEqualTo(Keys.of(data).data()).startsWith("local:");
    }

    private record Outcome(int exitCode, String result, List<String> errors) {}

    private static Outcome run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dhuanjie.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "org.huanjie.local.Main"));
        command.addAll(List.of(words));
        Path result = Files.createTempFile(folder, "result", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(result.toFile())
                .redirectError(errors.toFile())
                .start();
        return new Outcome(process.waitFor(), Files.readString(result), Files.readAllLines(errors));
    }

    private static boolean lives(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static int portOf(Suite suite) {
        return suite.url(Service.DISTRICTING).getPort();
    }
}
