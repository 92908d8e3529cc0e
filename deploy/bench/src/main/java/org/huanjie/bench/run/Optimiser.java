package org.huanjie.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./run optimise} as anybody runs it: a process of its own, from a cold start, on two cores. */
public final class Optimiser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BETTER = Pattern.compile("(\\d+) cut edges");
    private static final int PATIENCE_SECONDS = 60;

    /**
     * @param plan    as written; null where there is none
     * @param seconds of the process, its start included
     * @param toBest  seconds from the start of the process to the last improvement it told of
     * @param said    the last of what it said where there is no plan
     */
    public record Answer(Path plan, boolean saysProven, double searched, double seconds, double toBest, String said) {}

    private final Path home;

    public Optimiser(Path home) {
        this.home = home;
    }

    public Answer solve(Path instance, int seconds, int seed, Path out) throws IOException, InterruptedException {
        return solve(instance, seconds, seed, out, "", List.of());
    }

    /**
     * @param java further options of the JVM
     * @param more further arguments
     */
    Answer solve(Path instance, int seconds, int seed, Path out, String java, List<String> more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                home.resolve("run").toString(),
                "optimise",
                "--instance",
                instance.toAbsolutePath().toString(),
                "--seconds",
                String.valueOf(seconds),
                "--seed",
                String.valueOf(seed),
                "--out",
                out.toAbsolutePath().toString()));
        words.addAll(more);
        long start = System.nanoTime();
        double[] toBest = {Double.NaN};
        int[] least = {Integer.MAX_VALUE};
        String[] last = {""};
        Command.Result result = Command.run(
                home,
                words,
                Map.of("JAVA_TOOL_OPTIONS", "-XX:ActiveProcessorCount=2 " + java),
                seconds + PATIENCE_SECONDS,
                line -> {
                    last[0] = line;
                    Matcher better = BETTER.matcher(line);
                    if (better.find() && Integer.parseInt(better.group(1)) < least[0]) {
                        least[0] = Integer.parseInt(better.group(1));
                        toBest[0] = (System.nanoTime() - start) / 1e9;
                    }
                });
        if (result.status() != 0) {
            return new Answer(null, false, Double.NaN, result.seconds(), Double.NaN, last[0]);
        }
        JsonNode json = JSON.readTree(result.out().substring(result.out().lastIndexOf('\n') + 1));
        return new Answer(
                out,
                json.path("provenOptimal").asBoolean(),
                json.path("seconds").asDouble(),
                result.seconds(),
                toBest[0],
                last[0]);
    }
}
