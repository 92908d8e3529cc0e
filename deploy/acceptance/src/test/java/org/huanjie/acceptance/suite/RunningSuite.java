package org.huanjie.acceptance.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huanjie.testkit.token.TokenMint;

/**
 * The suite as an operator starts it: {@code ./run --empty} in a folder of its own, on free ports, one for all tests of the
 * JVM. Tests use it through its addresses, tokens and process ids only.
 */
public final class RunningSuite {
    private static final Path ROOT =
            Path.of(System.getProperty("huanjie.root")).toAbsolutePath().normalize();
    private static final long PATIENCE_SECONDS = 240;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningSuite running;

    private final Path data;
    private final int port;
    private final TokenMint mint;
    private Process process;

    private RunningSuite(Path data, int port) throws IOException {
        this.data = data;
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
                running = new RunningSuite(folder, freePorts());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    /** Base address of a service: {@code districting}, {@code registration}, {@code nomination}, {@code reporting}. */
    public String url(String service) {
        return service(service).get("url").asText();
    }

    public String kafka() {
        return status().get("kafka").asText();
    }

    /** Ends a service as a crash would; the suite starts it again. */
    public void kill(String service) {
        long pid = service(service).get("pid").asLong();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** Ends the database server as a crash would; the suite starts it again. */
    public void killPostgres() {
        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
    }

    /** As if the machine lost its power: the launcher with Kafka in it, the services, the database server. */
    public void killEverything() {
        List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
        ProcessHandle.of(postmaster()).ifPresent(all::add);
        for (JsonNode service : status().get("services")) {
            ProcessHandle.of(service.get("pid").asLong()).ifPresent(all::add);
        }
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ended -> ended.onExit().join());
    }

    /** Starts the suite on its folder, which may hold what an earlier one had. */
    public void startAgain() {
        try {
            process = run("--empty", "--port", String.valueOf(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolveSibling(data.getFileName() + ".log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private JsonNode status() {
        try {
            return JSON.readTree(command("status"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode service(String name) {
        for (JsonNode service : status().get("services")) {
            if (service.get("name").asText().equals(name)) {
                return service;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Waits until all four services answer that they are ready. */
    public void awaitReady() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new IllegalStateException("./run ended with " + process.exitValue() + ":\n" + log());
            }
            if (Files.exists(data.resolve("keys")) && allReady()) {
                return;
            }
        }
        throw new IllegalStateException("the suite is not ready:\n" + log());
    }

    private boolean allReady() {
        try {
            JsonNode services = status().get("services");
            return services.size() == 4
                    && Stream.iterate(0, i -> i < 4, i -> i + 1)
                            .allMatch(i -> services.get(i).get("ready").asBoolean());
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(data.resolveSibling(data.getFileName() + ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePorts() throws IOException {
        for (int base = 18_100; base < 20_000; base += 10) {
            List<ServerSocket> held = new ArrayList<>();
            try {
                for (int i = 0; i < 4; i++) {
                    held.add(new ServerSocket(base + i, 1, java.net.InetAddress.getLoopbackAddress()));
                }
                return base;
            } catch (IOException taken) {
                // the next four
            } finally {
                for (ServerSocket socket : held) {
                    socket.close();
                }
            }
        }
        throw new IllegalStateException("no four free ports in a row");
    }

    private void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            keepLogs();
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
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
