package org.huanjie.local.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.huanjie.local.launch.Console;
import org.huanjie.local.launch.Service;
import org.huanjie.local.launch.Suite;

/** {@code ./run}: everything up, the rehearsal county played, until Ctrl-C. */
final class RunSuite implements Command {
    private static final int FIRST_PORT = 8081;

    @Override
    public Set<String> flags() {
        return Set.of("--once", "--empty");
    }

    @Override
    public Set<String> options() {
        return Set.of("--port", "--voters");
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        long began = System.nanoTime();
        Console console = line -> System.out.printf("[%5.1f s] %s%n", seconds(began), line);
        Suite suite = new Suite(arguments.home(), arguments.data(), arguments.number("--port", FIRST_PORT), console);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "close-suite"));
        suite.start();
        console.say("all ready");
        for (Service service : Service.values()) {
            System.out.printf("  %-14s %s/q/swagger-ui%n", service.key(), suite.url(service));
        }
        untilEnded();
        return 0;
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }

    private static void untilEnded() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
