package org.huanjie.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.huanjie.local.CannotRun;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.launch.DataFolder;
import org.huanjie.local.launch.Memory;
import org.huanjie.local.launch.Service;
import org.huanjie.local.launch.Suite;
import org.huanjie.local.rehearsal.Rehearsal;

/** {@code ./run}: everything up, the rehearsal county played, until Ctrl-C; with {@code --once} until it is played. */
final class RunSuite implements Command {
    private static final int FIRST_PORT = 8081;
    private static final int VOTERS = 200_000;

    private final long began = System.nanoTime();

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
        boolean once = arguments.has("--once");
        if (once && arguments.has("--empty")) {
            throw CannotRun.refused("--once plays the rehearsal, --empty does not: choose one");
        }
        int port = arguments.number("--port", FIRST_PORT);
        int voters = arguments.number("--voters", VOTERS);
        Path output = arguments.home().resolve("build/rehearsal");
        DataFolder data = once ? fresh(arguments) : arguments.data();
        Suite suite = new Suite(arguments.home(), data, port, this::say);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "close-suite"));
        suite.start();
        say("all ready");
        Rehearsal rehearsal = new Rehearsal(data, port, voters, once ? output : data.rehearsal(), System.out::println);
        if (once) {
            return playOnce(rehearsal, suite, output);
        }
        printAddresses(suite, data);
        play(arguments, rehearsal, data);
        untilEnded();
        return 0;
    }

    /** {@code --once} begins from nothing: in a folder given that is empty, or in its own, which is emptied. */
    private static DataFolder fresh(Arguments arguments) throws IOException {
        Path own = arguments.home().resolve("build/once");
        DataFolder data = arguments.data(own);
        if (data.root().equals(own.toAbsolutePath().normalize())) {
            Suite.clear(data);
        } else if (!data.isEmpty()) {
            throw CannotRun.refused("--once wants a fresh folder, and " + data + " is not empty");
        }
        return data;
    }

    private int playOnce(Rehearsal rehearsal, Suite suite, Path output) throws IOException {
        rehearsal.play();
        suite.state().pids().forEach((service, pid) -> rehearsal.checkMemory(service, Memory.peakMb(pid)));
        boolean right = rehearsal.isFinished() && rehearsal.isRight();
        List<String> lines = new ArrayList<>();
        lines.add("time of each step:");
        lines.addAll(rehearsal.times());
        lines.add("largest memory of each process (peak RSS):");
        lines.addAll(memory(suite));
        say("played");
        suite.close();
        say("stopped; report and lists are in " + output);
        lines.add(rehearsal.summary());
        Files.createDirectories(output);
        Files.write(output.resolve("summary.txt"), lines);
        lines.forEach(System.out::println);
        return right ? 0 : CannotRun.FAILED;
    }

    private void play(Arguments arguments, Rehearsal rehearsal, DataFolder data) throws IOException {
        Path empty = data.root().resolve("empty");
        if (arguments.has("--empty") || Files.exists(empty)) {
            Files.writeString(empty, "begun with --empty: no rehearsal is played here\n");
        } else if (!rehearsal.isFinished()) {
            rehearsal.play();
            String how = rehearsal.isFinished() ? "is played" : "broke off, and goes on at the next start";
            say("the rehearsal " + how + ": " + rehearsal.summary() + "; what it made is in " + data.rehearsal());
        }
    }

    private static List<String> memory(Suite suite) {
        List<String> lines = new ArrayList<>();
        suite.state().pids().forEach((service, pid) -> lines.add(memoryLine(service.key(), pid)));
        lines.add(memoryLine("launcher, Kafka", ProcessHandle.current().pid()));
        return lines;
    }

    private static String memoryLine(String name, long pid) {
        OptionalLong memory = Memory.peakMb(pid);
        return String.format("%6s MB  %s", memory.isPresent() ? memory.getAsLong() : "?", name);
    }

    private static void printAddresses(Suite suite, DataFolder data) {
        System.out.println();
        for (Service service : Service.values()) {
            System.out.printf("  %-13s %s/q/swagger-ui%n", service.key(), suite.url(service));
        }
        System.out.printf("  %-13s %s%n", "Kafka", suite.state().kafka());
        System.out.printf("  %-13s %s%n", "PostgreSQL", suite.state().postgres());
        System.out.println("  a token       ./run token --role county-office --division 990123");
        System.out.println("  end           Ctrl-C, or ./run stop");
        System.out.println("  dashboard     this address, good for 12 hours (./run dashboard prints a new one):");
        System.out.println(
                PrintDashboard.address(suite.state().port(), suite.keys(), "county-office", RehearsalCounty.CODE));
        System.out.println();
    }

    private void say(String line) {
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        System.out.printf("[%5.1f s] %s%n", seconds, line);
    }

    private static void untilEnded() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
