package org.huanjie.bench.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huanjie.bench.Bench;
import org.huanjie.bench.Table;
import org.huanjie.bench.Words;
import org.huanjie.bench.graph.Instance;

/** Large instances, against the best of many runs of METIS. */
public final class LargeBench implements Bench {
    @Override
    public Set<String> options() {
        return Set.of("--instances", "--seconds", "--seeds", "--only", "--metis");
    }

    @Override
    public void run(Words words) throws IOException, InterruptedException {
        int seconds = words.number("--seconds", 30);
        List<Integer> seeds = words.numbers("--seeds", "1,2");
        int metisSeeds = words.number("--metis", 400);
        Optional<Metis> metis = metisSeeds > 0 ? Metis.find() : Optional.empty();
        Optimiser optimiser = new Optimiser(words.home());
        SecondJudge second = new SecondJudge(words.instances());
        System.out.printf(
                "%d s each on two cores from a cold start, seeds %s; METIS: best of %d seeds%n%n",
                seconds, seeds, metisSeeds);
        Table table = new Table(
                "instance",
                "n",
                "m",
                "k",
                "tolerance",
                "METIS within bounds (runs)",
                "METIS contiguous",
                "least known",
                "reached",
                "worst : METIS within",
                "worst : METIS contiguous",
                "seconds to it");
        for (Path folder : Instances.large(words, Instances.work())) {
            Trial trial = Trial.of(folder).run(optimiser, second, seconds, seeds);
            Instance instance = trial.instance();
            Metis.Best best = metis.isPresent()
                    ? metis.get().best(instance, metisSeeds)
                    : new Metis.Best(OptionalInt.empty(), 0, OptionalInt.empty());
            table.row(
                    instance.name(),
                    instance.size(),
                    instance.edges(),
                    instance.districts(),
                    Table.percent(instance.tolerance()),
                    shown(best.within()) + " (" + best.runsWithin() + ")",
                    shown(best.contiguous()),
                    instance.best(),
                    trial.reached(),
                    ratio(trial.worst(), best.within()),
                    ratio(trial.worst(), best.contiguous()),
                    trial.timesToBest());
        }
    }

    private static String shown(OptionalInt cut) {
        return cut.isPresent() ? String.valueOf(cut.getAsInt()) : "–";
    }

    private static String ratio(OptionalInt ours, OptionalInt theirs) {
        return ours.isPresent() && theirs.isPresent() ? Table.ratio((double) ours.getAsInt() / theirs.getAsInt()) : "–";
    }
}
