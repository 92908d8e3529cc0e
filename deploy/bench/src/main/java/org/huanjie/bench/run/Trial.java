package org.huanjie.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.huanjie.bench.Table;
import org.huanjie.bench.graph.Instance;
import org.huanjie.bench.graph.InstanceFolder;
import org.huanjie.bench.graph.Judge;

/** One instance solved with several seeds, each answer judged. */
final class Trial {
    private final Instance instance;
    private final Path folder;
    private final List<Integer> cuts = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private boolean proven;

    private Trial(Instance instance, Path folder) {
        this.instance = instance;
        this.folder = folder;
    }

    static Trial of(Path folder) throws IOException {
        return new Trial(InstanceFolder.read(folder), folder);
    }

    Trial run(Optimiser optimiser, SecondJudge second, int seconds, List<Integer> seeds)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("huanjie-bench", ".csv");
        for (int seed : seeds) {
            Optimiser.Answer answer = optimiser.solve(folder, seconds, seed, out);
            if (answer.plan() == null) {
                faults.add("seed " + seed + ": " + answer.said());
                continue;
            }
            Judge.Verdict verdict = new Judge(instance).of(out);
            second.confirm(folder, out, verdict.isFeasible(), verdict.cut());
            if (verdict.isFeasible()) {
                cuts.add(verdict.cut());
                times.add(answer.toBest());
                proven |= answer.saysProven();
            } else {
                faults.add("seed " + seed + ": " + verdict.faults());
            }
        }
        Files.delete(out);
        return this;
    }

    Instance instance() {
        return instance;
    }

    Path folder() {
        return folder;
    }

    boolean saysProven() {
        return proven;
    }

    /** By seed, in their order; with what is wrong where something is. */
    String reached() {
        String all = cuts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return faults.isEmpty() ? all : all + " **" + String.join("; ", faults) + "**";
    }

    String timesToBest() {
        return times.stream().map(Table::seconds).collect(Collectors.joining(", "));
    }

    OptionalInt best() {
        return cuts.stream().mapToInt(Integer::intValue).min();
    }

    /** Of the worst seed; empty where one has no plan. */
    OptionalInt worst() {
        return faults.isEmpty() ? cuts.stream().mapToInt(Integer::intValue).max() : OptionalInt.empty();
    }
}
