package org.huanjie.bench.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.huanjie.bench.Bench;
import org.huanjie.bench.Table;
import org.huanjie.bench.Words;
import org.huanjie.bench.graph.Instance;

/** Small instances: is the optimum reached. */
public final class SmallBench implements Bench {
    private static final double NEAR = 1.05;

    @Override
    public Set<String> options() {
        return Set.of("--instances", "--seconds", "--seeds", "--only");
    }

    @Override
    public void run(Words words) throws IOException, InterruptedException {
        int seconds = words.number("--seconds", 10);
        List<Integer> seeds = words.numbers("--seeds", "1,2,3");
        Optimiser optimiser = new Optimiser(words.home());
        SecondJudge second = new SecondJudge(words.instances());
        System.out.printf("%d s each on two cores, seeds %s%n%n", seconds, seeds);
        Table table = new Table(
                "instance",
                "n",
                "m",
                "k",
                "tolerance",
                "least known",
                "reached",
                "worst ratio",
                "seconds to it",
                "it says proven");
        int count = 0;
        int always = 0;
        int near = 0;
        for (Path folder : Instances.small(words, Instances.work())) {
            Trial trial = Trial.of(folder).run(optimiser, second, seconds, seeds);
            Instance instance = trial.instance();
            int least = instance.best().cut().orElse(trial.best().orElse(0));
            double ratio =
                    trial.worst().isPresent() ? (double) trial.worst().getAsInt() / least : Double.POSITIVE_INFINITY;
            count++;
            always += ratio <= 1 ? 1 : 0;
            near += ratio <= NEAR ? 1 : 0;
            table.row(
                    instance.name(),
                    instance.size(),
                    instance.edges(),
                    instance.districts(),
                    Table.percent(instance.tolerance()),
                    instance.best(),
                    trial.reached(),
                    trial.worst().isPresent() ? Table.ratio(ratio) : "–",
                    trial.timesToBest(),
                    trial.saysProven() ? "yes" : "no");
        }
        System.out.printf(
                "%n%d of %d reached with every seed, %d within 5 %% with every seed. Where none is known, the least of the seeds is the measure.%n",
                always, count, near);
    }
}
