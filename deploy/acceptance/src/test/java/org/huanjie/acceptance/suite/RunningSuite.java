package org.huanjie.acceptance.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.huanjie.testkit.embedded.FreePorts;
import org.huanjie.testkit.token.TokenMint;

/**
 * The suite as an operator starts it: {@code ./run --empty} in a folder of its own, on free ports, one for all tests of the
 * JVM. Tests use it through its addresses, tokens and process ids only.
 */
public final class RunningSuite {
    public static final List<String> SERVICES = List.of("districting", "registration", "nomination", "reporting");

    private static final Path ROOT =
            Path.of(System.getProperty("huanjie.root")).toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static RunningSuite running;

    private final Path data;
    private final SuiteFile file;
    private final int port;
    private final TokenMint mint;
    private Process process;

    private RunningSuite(Path data, int port) throws IOException {
        this.data = data;
        this.file = new SuiteFile(data);
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        startAgain();
        this.mint = TokenMint.keptIn(data.resolve("keys"));
    }

    /** The suite, started when the first test asks for it. */
    public static synchronized RunningSuite get() {
        if (running == null) {
            try {
                Path folder = Files.createTempDirectory("huanjie-acceptance");
                running = new RunningSuite(folder, FreePorts.inARow(4));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    /** Base address of a service: {@code districting}, {@code registration}, {@code nomination}, {@code reporting}. */
    public String url(String service) {
        return "http://127.0.0.1:" + (port + SERVICES.indexOf(service));
    }

    public String kafka() {
        return file.kafka();
    }

    /** Ends a service as a crash would; the suite starts it again. */
    public void kill(String service) {
        end(file.process(service).orElseThrow());
    }

    /** Ends the database server as a crash would; the suite starts it again. */
    public void killPostgres() {
        end(file.postmaster().orElseThrow());
    }

    /** Ends Kafka as a crash would, and with it the launcher it lives in; services and database server live on. */
    public void killLauncher() {
        end(process.toHandle());
    }

    /** As if the machine lost its power: the launcher with Kafka in it, the services, the database server. */
    public void killEverything() {
        List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
        file.postmaster().ifPresent(all::add);
        all.addAll(services());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ended -> ended.onExit().join());
    }

    private static void end(ProcessHandle victim) {
        victim.destroyForcibly();
        victim.onExit().join();
    }

    /** Starts the suite on its folder, which may hold what an earlier one had, and processes that live on. */
    public void startAgain() {
        List<ProcessHandle> earlier = services();
        try {
            process = run("--empty", "--port", String.valueOf(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolveSibling(data.getFileName() + ".log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await(() -> services().size() == SERVICES.size() && Collections.disjoint(services(), earlier) && isReady());
    }

    private List<ProcessHandle> services() {
        return SERVICES.stream()
                .flatMap(service -> file.process(service).stream())
                .toList();
    }

    public String token(String division, String sub, String... roles) {
        return mint.builder().role(roles).division(division).sub(sub).sign();
    }

    /** What an operator's {@code ./run …} prints. */
    public String command(String... arguments) {
        try {
            Process command = run(arguments)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(command.getInputStream().readAllBytes()).strip();
            if (!command.waitFor(60, TimeUnit.SECONDS) || command.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", arguments) + " failed");
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("run").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command);
    }

    /** Waits until all four services answer that they are ready. */
    public void awaitReady() {
        await(this::isReady);
    }

    private void await(BooleanSupplier there) {
        Awaitility.await("the suite is ready")
                .atMost(PATIENCE)
                .failFast(this::requireLauncher)
                .until(there::getAsBoolean);
    }

    private void requireLauncher() {
        if (!process.isAlive()) {
            throw new IllegalStateException("./run ended with " + process.exitValue() + ":\n" + log());
        }
    }

    private boolean isReady() {
        return SERVICES.stream().allMatch(this::isReady);
    }

    private boolean isReady(String service) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url(service) + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A look into a service's own database, for what no API shows; to be closed soon. */
    public Connection database(String service) throws SQLException, IOException {
        String password = Files.readString(data.resolve("keys/postgres-password.b64"));
        return DriverManager.getConnection(
                "jdbc:postgresql://" + file.postgres() + "/" + service, service, password.strip());
    }

    /** The lines a service has logged. */
    public List<String> log(String service) throws IOException {
        return Files.readAllLines(data.resolve("logs/" + service + ".log"));
    }

    private String log() {
        try {
            return Files.readString(data.resolveSibling(data.getFileName() + ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void close() {
        // also what a launcher that was killed has left
        command("stop");
        try {
            keepLogs();
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepLogs() throws IOException {
        Path kept = Files.createDirectories(ROOT.resolve("deploy/acceptance/target/suite-logs"));
        try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
            for (Path log : logs.toList()) {
                Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(kept.resolve("run.log"), log());
    }
}
