package org.huanjie.districting.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks for the best drawing. A pool of drawings is filled from nothing; then, generation by generation, two of them are put together,
 * and what comes of it takes the place of the worst. When that leads nowhere any more, all but the best are drawn anew, with more
 * effort. Small instances are searched whole, which proves the best. Seed, number of searches and of rounds fix the sequence of
 * drawings; time only cuts it off.
 */
public final class Partitioner {
    private static final int POOL = 12;
    private static final int PATIENCE = 24;
    private static final int MOST_TIMES_LONGER = 32;

    /**
     * @param searches   side by side in each round, one for each processor
     * @param rounds     at least 1
     * @param steps      of each search at the beginning; more when the pool is filled anew
     * @param proofSteps districts looked at to prove a small instance, after which that is given up; 0 for no proof
     */
    public record Effort(long seed, int searches, int rounds, long steps, long proofSteps) {}

    /**
     * @param drawing null where none within hard bounds was found
     * @param optimal whether a better one is impossible; where there is none: whether there can be none
     */
    public record Answer(Drawing drawing, boolean optimal) {}

    private final Instance instance;
    private final Effort effort;
    private final BooleanSupplier timeIsUp;
    private final Consumer<Drawing> progress;
    private final Pool pool = new Pool(POOL);
    private final int fewest;
    private final int choices;
    private long steps;
    private int inVain;

    /**
     * @param timeIsUp asked often, by several threads; once true the best so far is the answer
     * @param progress told of whatever is better than all before, one after another
     */
    public Partitioner(Instance instance, Effort effort, BooleanSupplier timeIsUp, Consumer<Drawing> progress) {
        this.instance = instance;
        this.effort = effort;
        this.timeIsUp = timeIsUp;
        this.progress = progress;
        this.steps = effort.steps();
        this.fewest = instance.fewestPossible();
        this.choices =
                1 + Math.min(2, Math.min(instance.seats(), instance.graph().size()) - fewest);
    }

    /** @param start drawings to begin with, for example a former one; may be empty */
    public Answer answer(List<Drawing> start) {
        for (Drawing former : start) {
            take(search(-1, 0).from(former, effort.steps()));
        }
        if (effort.searches() == 1) {
            return search(Runnable::run);
        }
        ExecutorService threads = Executors.newFixedThreadPool(effort.searches());
        try {
            return search(threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private Answer search(Executor threads) {
        boolean proofTried = false;
        for (int round = 0; round < effort.rounds() && (round == 0 || !timeIsUp.getAsBoolean()); round++) {
            breed(round, threads);
            if (!proofTried && pool.isFull()) {
                proofTried = true;
                if (prove()) {
                    return answer(true);
                }
            }
        }
        return answer(!proofTried && prove());
    }

    private Answer answer(boolean proven) {
        return new Answer(isAllowed(pool.bestValue()) ? pool.best() : null, proven);
    }

    private boolean isAllowed(long value) {
        return !instance.bounds().hard() || Value.over(value) == 0;
    }

    private boolean prove() {
        if (instance.graph().size() > Bits.MOST || effort.proofSteps() == 0) {
            return false;
        }
        Exact exact = new Exact(instance, answer(false).drawing(), effort.proofSteps(), timeIsUp);
        boolean proven = exact.prove();
        take(exact.best());
        return proven;
    }

    private void breed(int round, Executor threads) {
        long before = pool.bestValue();
        List<CompletableFuture<Drawing>> children = new ArrayList<>();
        for (int n = 0; n < effort.searches(); n++) {
            children.add(CompletableFuture.supplyAsync(task(round, n), threads));
        }
        children.forEach(child -> take(child.join()));
        inVain = pool.bestValue() < before || !pool.isFull() ? 0 : inVain + 1;
        if (inVain > PATIENCE || pool.isFull() && pool.areAllAlike()) {
            pool.keepOnlyBest();
            steps = Math.min(2 * steps, MOST_TIMES_LONGER * effort.steps());
            inVain = 0;
        }
    }

    private Supplier<Drawing> task(int round, int n) {
        Search search = search(round, n);
        long stepsNow = steps;
        if (pool.members() + n < POOL) {
            int districts = fewest + (round * effort.searches() + n) % choices;
            return () -> search.fromNothing(districts, stepsNow);
        }
        SplittableRandom random = new SplittableRandom(seed(round, n) + 1);
        int one = random.nextInt(pool.members());
        int other = (one + 1 + random.nextInt(pool.members() - 1)) % pool.members();
        Drawing better = pool.get(Math.min(one, other));
        Drawing worse = pool.get(Math.max(one, other));
        return () -> search.fromBoth(better, worse, stepsNow);
    }

    private Search search(int round, int n) {
        return new Search(instance, new SplittableRandom(seed(round, n)), timeIsUp);
    }

    private long seed(int round, int n) {
        return (effort.seed() * 1_000_003 + round) * 1_009 + n;
    }

    private void take(Drawing drawing) {
        if (drawing == null) {
            return;
        }
        long value = drawing.value(instance);
        boolean better = value < pool.bestValue();
        pool.add(drawing, value);
        if (better && isAllowed(value)) {
            progress.accept(drawing);
        }
    }
}
