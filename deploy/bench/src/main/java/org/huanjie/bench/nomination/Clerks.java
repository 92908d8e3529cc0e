package org.huanjie.bench.nomination;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Persons who post one thing after the other, each on a connection of their own. */
final class Clerks {
    /** Something to be posted. @param status what it must be answered with */
    record Post(String path, String body, int status) {}

    /** What was answered, in the order of the posts, and how long each took. */
    record Done(double seconds, long[] nanos, List<String> answers) {
        double perSecond() {
            return nanos.length / seconds;
        }

        /** @param share 0.99 for what 99 % are within; milliseconds */
        double within(double share) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.min(sorted.length - 1L, Math.round(Math.ceil(share * sorted.length)) - 1)] / 1e6;
        }
    }

    private final String service;
    private final String token;

    Clerks(String service, String token) {
        this.service = service;
        this.token = token;
    }

    /** @param clerks who work side by side, each taking the next post that nobody has taken */
    Done work(int clerks, List<Post> posts) throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long[] nanos = new long[posts.size()];
        String[] answers = new String[posts.size()];
        ExecutorService threads = Executors.newFixedThreadPool(clerks);
        try {
            long start = System.nanoTime();
            List<Future<?>> working = IntStream.range(0, clerks)
                    .<Future<?>>mapToObj(clerk -> threads.submit(() -> {
                        one(posts, next, nanos, answers);
                        return null;
                    }))
                    .toList();
            for (Future<?> clerk : working) {
                clerk.get();
            }
            return new Done(
                    (System.nanoTime() - start) / 1e9, nanos, Stream.of(answers).toList());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void one(List<Post> posts, AtomicInteger next, long[] nanos, String[] answers)
            throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = next.getAndIncrement(); i < posts.size(); i = next.getAndIncrement()) {
            Post post = posts.get(i);
            HttpRequest request = HttpRequest.newBuilder(URI.create(service + post.path()))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(post.body()))
                    .build();
            long start = System.nanoTime();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            nanos[i] = System.nanoTime() - start;
            if (answer.statusCode() != post.status()) {
                throw new IOException(post.path() + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            answers[i] = answer.body();
        }
    }
}
