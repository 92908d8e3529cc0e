package org.huanjie.bench.county;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.bench.run.Command;

/** Has counties drawn by make-county.py, each under a code of its own so that one service can hold them all. */
final class CountyMaker {
    private static final String DRAWN_CODE = "990123";
    private static final int PATIENCE_SECONDS = 60;

    private final Path script;
    private final Path work;

    CountyMaker(Path instances, Path work) {
        this.script = instances.resolve("make-county.py").toAbsolutePath();
        this.work = work;
    }

    /** @param arguments of the script, by blanks */
    Path make(String code, String arguments) throws IOException, InterruptedException {
        Path folder = work.resolve(code);
        List<String> words = new ArrayList<>(List.of("python3", script.toString(), "--out", folder.toString()));
        words.addAll(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
        StringBuilder said = new StringBuilder();
        Command.Result result =
                Command.run(work, words, Map.of("PYTHONIOENCODING", "utf-8"), PATIENCE_SECONDS, said::append);
        if (result.status() != 0) {
            throw new IOException("make-county.py " + arguments + ": " + said);
        }
        for (String name : List.of("divisions.csv", "adjacency.csv", "positions.csv", "county.json")) {
            Path file = folder.resolve(name);
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Files.writeString(file, text.replaceAll("\\b" + DRAWN_CODE + "(?=\\d|\\b)", code), StandardCharsets.UTF_8);
        }
        return folder;
    }
}
