package org.huanjie.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.huanjie.bench.Bench;
import org.huanjie.bench.Table;
import org.huanjie.bench.Words;
import org.huanjie.bench.graph.Instance;
import org.huanjie.bench.graph.InstanceFolder;
import org.huanjie.bench.graph.InstanceMaker;
import org.huanjie.bench.graph.Judge;

/** Graphs of growing size: what a round of improvement takes, and how much heap. */
public final class ScalingBench implements Bench {
    private static final String SIZES = "200,500,1000,2000,5000,10000,20000";
    private static final int MOST_SECONDS = 600;

    @Override
    public Set<String> options() {
        return Set.of("--heap", "--rounds", "--districts", "--sizes");
    }

    @Override
    public void run(Words words) throws IOException, InterruptedException {
        int heap = words.number("--heap", 200);
        int districts = words.number("--districts", 10);
        List<Integer> rounds = words.numbers("--rounds", "1,3");
        Optimiser optimiser = new Optimiser(words.home());
        Path work = Instances.work();
        System.out.printf(
                "-Xmx%dm -XX:+UseSerialGC, %d districts; a round: time with %d rounds less time with %d, by their number.%n%n",
                heap, districts, rounds.get(1), rounds.get(0));
        Table table = new Table(
                "n", "m", "s a round", "µs : (n ln n)", "growth : growth of n ln n", "peak heap, MB", "the plan");
        double before = Double.NaN;
        for (int size : words.numbers("--sizes", SIZES)) {
            Instance instance = InstanceMaker.scaled(size, districts);
            Path folder = InstanceFolder.write(instance, work);
            Path log = work.resolve("gc.log");
            double[] seconds = new double[rounds.size()];
            String plan = "";
            for (int i = 0; i < seconds.length; i++) {
                Path out = work.resolve("plan.csv");
                Optimiser.Answer answer = optimiser.solve(
                        folder,
                        MOST_SECONDS,
                        1,
                        out,
                        "-Xmx" + heap + "m -XX:+UseSerialGC " + GcLog.OPTIONS + log,
                        List.of("--rounds", String.valueOf(rounds.get(i))));
                seconds[i] = answer.searched();
                plan = judged(instance, answer);
            }
            double round = (seconds[1] - seconds[0]) / (rounds.get(1) - rounds.get(0));
            double normed = round * 1e6 / (size * Math.log(size));
            table.row(
                    size,
                    instance.edges(),
                    String.format("%.2f", round),
                    String.format("%.2f", normed),
                    Double.isNaN(before) ? "" : Table.ratio(normed / before),
                    GcLog.peak(log),
                    plan);
            before = normed;
            Files.deleteIfExists(log);
        }
    }

    private static String judged(Instance instance, Optimiser.Answer answer) throws IOException {
        if (answer.plan() == null) {
            return answer.said();
        }
        String cutOff = answer.searched() >= MOST_SECONDS ? ", cut off by time" : "";
        return (new Judge(instance).of(answer.plan()).isFeasible() ? "within bounds" : "**faulty**") + cutOff;
    }
}
