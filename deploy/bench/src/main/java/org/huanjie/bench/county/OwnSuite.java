package org.huanjie.bench.county;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.huanjie.bench.run.Command;
import org.huanjie.local.http.Client;

/** {@code ./run --empty} in a folder of its own, on free ports. */
final class OwnSuite implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 240;
    private static final int SERVICES = 4;
    private static final int FIRST_PORT = 21_081;
    private static final int LAST_PORT = 29_000;

    private final Path home;
    private final Path data;
    private final int port;
    private final Process process;

    OwnSuite(Path home) throws IOException, InterruptedException {
        this.home = home;
        this.data = Files.createTempDirectory("huanjie-bench-suite");
        this.port = freePorts();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        process = new ProcessBuilder(
                        home.resolve("run").toString(),
                        "--empty",
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        for (int waited = 0; !Files.readString(log).contains("all ready"); waited++) {
            if (waited > PATIENCE_SECONDS || !process.isAlive()) {
                close();
                throw new IOException("the suite did not start; see " + log);
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    Client districting(String role, String division) throws IOException, InterruptedException {
        Command.Result token = Command.run(
                home,
                List.of(
                        home.resolve("run").toString(),
                        "token",
                        "--data",
                        data.toString(),
                        "--role",
                        role,
                        "--division",
                        division),
                Map.of(),
                PATIENCE_SECONDS,
                line -> {});
        return new Client(URI.create("http://127.0.0.1:" + port), token.out());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
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
