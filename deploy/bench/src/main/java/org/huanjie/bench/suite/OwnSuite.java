package org.huanjie.bench.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huanjie.bench.run.Command;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;

/** {@code ./run --empty} in a folder of its own, on free ports; the folder goes when it ends well. */
public final class OwnSuite implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 240;
    private static final int SERVICES = 4;
    private static final int FIRST_PORT = 21_081;
    private static final int LAST_PORT = 29_000;

    private final Path home;
    private final Path data;
    private final Path log;
    private final int port;
    private final Process process;
    private final Thread atExit;

    public OwnSuite(Path home) throws IOException, InterruptedException {
        this(home, Map.of());
    }

    /** @param environment besides the one of this process, for all of the suite's processes */
    public OwnSuite(Path home, Map<String, String> environment) throws IOException, InterruptedException {
        this.home = home;
        this.data = Files.createTempDirectory("huanjie-bench-suite");
        this.port = freePorts();
        this.log = data.resolveSibling(data.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("run").toString(),
                        "--empty",
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        this.process = builder.start();
        this.atExit = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(atExit);
        for (int waited = 0; !Files.readString(log).contains("all ready"); waited++) {
            if (waited > PATIENCE_SECONDS || !process.isAlive()) {
                end();
                throw new IOException("the suite did not start; see " + log);
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** A service as one role sees it. Everybody who acts for another role is another person. */
    public Client as(Service service, String role, String division) throws IOException, InterruptedException {
        return new Client(service.url(port), token(role, division));
    }

    public String token(String role, String division) throws IOException, InterruptedException {
        return ask("token", "--role", role, "--division", division).strip();
    }

    /** Base address of a service, without a slash at the end. */
    public String address(Service service) {
        return service.url(port).toString();
    }

    /** Process id of a service as it runs now. */
    public long pid(Service service) throws IOException, InterruptedException {
        for (JsonNode each : status().path("services")) {
            if (each.path("name").asText().equals(service.key())) {
                return each.path("pid").asLong();
            }
        }
        throw new IOException(service + " does not run");
    }

    /** PostgreSQL's door to a service's database. */
    public Database database(Service service) throws IOException, InterruptedException {
        String[] address = status().path("postgres").asText().split(":");
        String password =
                Files.readString(data.resolve("keys/postgres-password.b64")).strip();
        return new Database(address[0], Integer.parseInt(address[1]), service.key(), service.key(), password);
    }

    private JsonNode status() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(ask("status"));
    }

    private String ask(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(home.resolve("run").toString()));
        line.addAll(List.of(words));
        line.addAll(List.of("--data", data.toString()));
        StringBuilder said = new StringBuilder();
        Command.Result result = Command.run(home, line, Map.of(), PATIENCE_SECONDS, said::append);
        if (result.status() != 0) {
            throw new IOException("./run " + words[0] + ": " + said);
        }
        return result.out();
    }

    @Override
    public void close() throws InterruptedException {
        if (end()) {
            delete(data);
            log.toFile().delete();
        }
    }

    private boolean end() throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        return ended;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.err.println(folder + " stays: " + e.getMessage());
        }
    }

    private static int freePorts() throws IOException {
        for (int first = FIRST_PORT; first < LAST_PORT; first += SERVICES) {
            int free = 0;
            while (free < SERVICES && isFree(first + free)) {
                free++;
            }
            if (free == SERVICES) {
                return first;
            }
        }
        throw new IOException("no four free ports in a row");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
