package org.huanjie.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huanjie.bench.graph.Instance;
import org.huanjie.bench.graph.Judge;

/** {@code gpmetis} of Debian's package {@code metis}, run with many seeds. */
public final class Metis {
    private static final String PROGRAM = "gpmetis";
    private static final int PATIENCE_SECONDS = 120;
    private static final int CORES = 2;

    /**
     * @param within     least cut of those that are contiguous and within both bounds
     * @param runsWithin how many are
     * @param contiguous least cut of those that are contiguous
     */
    public record Best(OptionalInt within, int runsWithin, OptionalInt contiguous) {}

    private Metis() {}

    /** Finds the program; root has it installed where it is missing. */
    public static Optional<Metis> find() throws IOException, InterruptedException {
        if (!isThere() && "root".equals(System.getProperty("user.name"))) {
            List<String> install = List.of("apt-get", "install", "-y", "-q", "--no-install-recommends", "metis");
            try {
                Command.run(
                        Path.of("."),
                        install,
                        Map.of("DEBIAN_FRONTEND", "noninteractive"),
                        PATIENCE_SECONDS,
                        line -> {});
            } catch (IOException noDebian) {
                System.err.println("no apt-get here: " + noDebian.getMessage());
            }
        }
        if (!isThere()) {
            System.err.println("gpmetis is missing (Debian: apt-get install metis): its columns stay empty");
            return Optional.empty();
        }
        return Optional.of(new Metis());
    }

    private static boolean isThere() {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, PROGRAM))) {
                return true;
            }
        }
        return false;
    }

    /** Best of seeds 1 to {@code seeds}, two at a time. */
    public Best best(Instance instance, int seeds) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CORES);
        try {
            List<Future<List<Judge.Verdict>>> halves = new ArrayList<>();
            for (int half = 0; half < CORES; half++) {
                int first = half + 1;
                halves.add(threads.submit(() -> runs(instance, first, seeds)));
            }
            List<Judge.Verdict> all = new ArrayList<>();
            for (Future<List<Judge.Verdict>> half : halves) {
                all.addAll(half.get());
            }
            List<Judge.Verdict> within =
                    all.stream().filter(Judge.Verdict::isFeasible).toList();
            return new Best(
                    within.stream().mapToInt(Judge.Verdict::cut).min(),
                    within.size(),
                    all.stream()
                            .filter(verdict -> verdict.pieces() == instance.districts())
                            .mapToInt(Judge.Verdict::cut)
                            .min());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Judge.Verdict> runs(Instance instance, int first, int seeds)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("huanjie-metis");
        Path graph = Files.writeString(folder.resolve("graph"), graph(instance));
        Path answer = folder.resolve("graph.part." + instance.districts());
        Judge judge = new Judge(instance);
        List<Judge.Verdict> verdicts = new ArrayList<>();
        for (int seed = first; seed <= seeds; seed += CORES) {
            List<String> words = List.of(
                    PROGRAM,
                    "-contig",
                    "-ufactor=" + Math.max(1, Math.round(1_000 * instance.tolerance())),
                    "-seed=" + seed,
                    graph.toString(),
                    String.valueOf(instance.districts()));
            Command.Result result = Command.run(folder, words, Map.of(), PATIENCE_SECONDS, line -> {});
            if (result.status() == 0) {
                verdicts.add(judge.of(Files.readAllLines(answer).stream()
                        .mapToInt(line -> Integer.parseInt(line.strip()))
                        .toArray()));
            }
        }
        return verdicts;
    }

    /** METIS's format: a weight for each node, then its neighbours, counted from 1. */
    private static String graph(Instance instance) {
        StringBuilder text = new StringBuilder();
        text.append(instance.size()).append(' ').append(instance.edges()).append(" 010\n");
        for (int node = 0; node < instance.size(); node++) {
            text.append(instance.population()[node]);
            for (int next : instance.neighbours()[node]) {
                text.append(' ').append(next + 1);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
