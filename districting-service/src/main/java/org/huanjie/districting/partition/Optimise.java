package org.huanjie.districting.partition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./run optimise --instance DIR --seconds N --seed S --out FILE}: divides a graph without any service. Progress goes to
 * stderr, one line of JSON to stdout; status 0 with an answer, 1 without, 2 for wrong arguments or files.
 */
public final class Optimise {
    private static final Set<String> KNOWN =
            Set.of("--instance", "--seconds", "--seed", "--out", "--rounds", "--searches");

    private static final long FIRST_STEPS_PER_UNIT = 1_000;
    private static final long PROOF_STEPS = 3_000_000;

    private Optimise() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            Map<String, String> given = given(arguments);
            InstanceFiles.Named named = InstanceFiles.read(Path.of(required(given, "--instance")));
            Graph graph = named.instance().graph();
            Path out = Path.of(required(given, "--out"));
            long start = System.nanoTime();
            long end = start + Long.parseLong(given.getOrDefault("--seconds", "30")) * 1_000_000_000L;
            Partitioner.Answer answer = new Partitioner(
                            named.instance(),
                            effort(given, graph),
                            () -> System.nanoTime() >= end,
                            better -> System.err.printf(
                                    "%6.1f s  %d cut edges%n",
                                    (System.nanoTime() - start) / 1e9, better.cutEdges(graph)))
                    .answer(List.of());
            if (answer.drawing() == null) {
                System.err.println(
                        answer.optimal()
                                ? "there are no such districts: every division was looked at"
                                : "no districts within the bounds were found in this time");
                return 1;
            }
            InstanceFiles.write(named.ids(), answer.drawing(), out);
            System.out.printf(
                    "{\"cutEdges\":%d,\"provenOptimal\":%b,\"seconds\":%.3f}%n",
                    answer.drawing().cutEdges(graph), answer.optimal(), (System.nanoTime() - start) / 1e9);
            return 0;
        } catch (IllegalArgumentException | IOException e) {
            System.err.println("./run optimise: " + e.getMessage());
            return 2;
        }
    }

    private static Partitioner.Effort effort(Map<String, String> given, Graph graph) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Partitioner.Effort(
                Long.parseLong(given.getOrDefault("--seed", "1")),
                Integer.parseInt(given.getOrDefault("--searches", String.valueOf(processors))),
                Integer.parseInt(given.getOrDefault("--rounds", String.valueOf(Integer.MAX_VALUE))),
                FIRST_STEPS_PER_UNIT * graph.size(),
                PROOF_STEPS);
    }

    private static Map<String, String> given(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!KNOWN.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "unknown, or without a value: " + arguments[i] + "; known are " + KNOWN);
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        return given;
    }

    private static String required(Map<String, String> given, String name) {
        if (!given.containsKey(name)) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return given.get(name);
    }
}
