package org.huanjie.bench.libraries;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huanjie.bench.graph.Instance;
import org.huanjie.bench.graph.InstanceMaker;

/**
 * Timefold's local search with its own moves, kept to borders, from grown connected districts: pieces first, then a price on
 * edges cut and people out of bounds; the best within bounds that it comes across is kept. Its multithreading is not in the
 * free edition, so two run side by side, one by late acceptance, one by tabu search.
 */
final class Timefold implements Library {
    private static final List<LocalSearchType> SEARCHES =
            List.of(LocalSearchType.LATE_ACCEPTANCE, LocalSearchType.TABU_SEARCH);

    @Override
    public String name() {
        return "Timefold";
    }

    @Override
    public Answer solve(Instance instance, int seconds, int seed) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(SEARCHES.size());
        try {
            List<Callable<TimefoldFound>> searches = new ArrayList<>();
            for (LocalSearchType type : SEARCHES) {
                searches.add(() -> search(instance, seconds, seed, type));
            }
            TimefoldFound best = new TimefoldFound();
            for (Future<TimefoldFound> search : threads.invokeAll(searches)) {
                TimefoldFound found = search.get();
                best = found.cut() < best.cut() ? found : best;
            }
            return new Answer(best.district(), false);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static TimefoldFound search(Instance instance, int seconds, int seed, LocalSearchType type) {
        int[] start = InstanceMaker.grown(
                instance.population(), instance.neighbours(), instance.districts(), new SplittableRandom(seed));
        SolverConfig config = new SolverConfig()
                .withSolutionClass(TimefoldMap.class)
                .withEntityClasses(TimefoldNode.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(TimefoldScore.class))
                .withTerminationConfig(new TerminationConfig().withSecondsSpentLimit((long) seconds))
                .withRandomSeed((long) seed)
                .withPhases(new LocalSearchPhaseConfig()
                        .withLocalSearchType(type)
                        .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                                .withMoveSelectors(
                                        new ChangeMoveSelectorConfig().withFilterClass(ChangeAtBorder.class),
                                        new SwapMoveSelectorConfig().withFilterClass(SwapAtBorder.class))));
        return SolverFactory.<TimefoldMap>create(config)
                .buildSolver()
                .solve(new TimefoldMap(instance, start))
                .found();
    }
}
