package org.huanjie.bench.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A program run to its end. */
public final class Command {
    /** @param status of the program's end; -1 where it was ended because it took too long */
    public record Result(int status, String out, double seconds) {}

    private Command() {}

    /**
     * @param line        told each line of stderr as it comes
     * @param mostSeconds after which it is ended
     */
    public static Result run(
            Path folder, List<String> words, Map<String, String> environment, int mostSeconds, Consumer<String> line)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        StringBuilder out = new StringBuilder();
        Thread reader = new Thread(() -> lines(
                process.inputReader(StandardCharsets.UTF_8),
                text -> out.append(text).append('\n')));
        Thread listener = new Thread(() -> lines(
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)), line));
        reader.start();
        listener.start();
        boolean ended = process.waitFor(mostSeconds, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        reader.join();
        listener.join();
        return new Result(ended ? process.exitValue() : -1, out.toString().strip(), seconds);
    }

    private static void lines(BufferedReader from, Consumer<String> each) {
        try (from) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                each.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
