package org.huanjie.bench.registration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.huanjie.bench.suite.OwnSuite;
import org.huanjie.local.launch.Service;

/** Clerks who register one voter after the other, each on a connection of his own, each voter in any of the county's villages. */
final class Desk {
    private final URI voters;
    private final String token;
    private final VoterCounty county;
    private final List<String> units;
    private final AtomicInteger registered = new AtomicInteger();

    Desk(OwnSuite suite, VoterCounty county) throws IOException, InterruptedException {
        this.voters = URI.create(suite.address(Service.REGISTRATION) + "/api/v1/voters");
        this.token = suite.token("township-office", county.code());
        this.county = county;
        this.units = county.units();
    }

    /**
     * @param clerks who work side by side
     * @param keys   whether each request has an {@code Idempotency-Key}, whose answer is kept then
     * @return registrations a second
     */
    double work(int clerks, int seconds, boolean keys) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clerks);
        try {
            long start = System.nanoTime();
            long until = start + seconds * 1_000_000_000L;
            List<Future<Integer>> working = new ArrayList<>();
            for (int clerk = 0; clerk < clerks; clerk++) {
                working.add(threads.submit(() -> one(until, keys)));
            }
            int done = 0;
            for (Future<Integer> clerk : working) {
                done += clerk.get();
            }
            return done / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private int one(long until, boolean keys) throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        int done = 0;
        while (System.nanoTime() < until) {
            HttpRequest.Builder request = HttpRequest.newBuilder(voters)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(form(registered.getAndIncrement())));
            if (keys) {
                request.header("Idempotency-Key", UUID.randomUUID().toString());
            }
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IOException("a registration was answered " + answer.statusCode() + ": " + answer.body());
            }
            done++;
        }
        return done;
    }

    private String form(int i) {
        String unit = units.get(Math.floorMod(i * 7_919, units.size()));
        return """
               {"name":"%s","citizenId":"%s","ethnicity":"01","unit":"%s","householdDivision":"%s","basis":"HOUSEHOLD",
                "address":"测试县%d号院","phone":"1990%07d"}""".formatted(
                        HouseholdFile.name(i),
                        HouseholdFile.citizenId(county.code(), i),
                        unit,
                        unit,
                        i % 90 + 1,
                        i % 10_000_000);
    }
}
