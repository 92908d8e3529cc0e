package org.huanjie.local.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.huanjie.local.http.UnexpectedAnswer;

/** As townships work at the same time: several do the same, a few at once. */
final class Crowd {
    private static final int AT_ONCE = 4;
    private static final long NEWS_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Consumer<String> out;

    Crowd(Consumer<String> out) {
        this.out = out;
    }

    /** @throws RuntimeException what the first of them threw that failed */
    <T> void each(String what, Collection<T> all, Consumer<T> act) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        AtomicInteger done = new AtomicInteger();
        AtomicLong said = new AtomicLong(System.nanoTime());
        try {
            List<Future<?>> acts = new ArrayList<>();
            for (T one : all) {
                acts.add(workers.submit(() -> {
                    act.accept(one);
                    news(what, done.incrementAndGet(), all.size(), said);
                }));
            }
            for (Future<?> one : acts) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted");
        } finally {
            workers.shutdownNow();
        }
    }

    /** Says how far something is that counts by itself, from time to time. */
    BiConsumer<Integer, Integer> news(String what) {
        AtomicLong said = new AtomicLong(System.nanoTime());
        return (done, all) -> news(what, done, all, said);
    }

    private void news(String what, int done, int all, AtomicLong said) {
        long last = said.get();
        long now = System.nanoTime();
        if (now - last > NEWS_NANOS && said.compareAndSet(last, now)) {
            out.accept("… " + done + (all > 0 ? " of " + all : "") + " " + what);
        }
    }
}
