package org.huanjie.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code verify.py} where it lies beside the instances and Python is there; written by others than both product and bench. */
public final class SecondJudge {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 120;

    private final Path script;

    public SecondJudge(Path instances) {
        this.script = instances.resolve("verify.py").toAbsolutePath();
    }

    public boolean isThere() {
        return Files.exists(script);
    }

    /** @return what it prints with {@code --json} */
    public JsonNode of(String kind, Path folder, Path answer, List<String> more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "python3",
                script.toString(),
                kind,
                folder.toAbsolutePath().toString(),
                answer.toAbsolutePath().toString(),
                "--json"));
        words.addAll(more);
        Command.Result result = Command.run(Path.of("."), words, Map.of(), PATIENCE_SECONDS, line -> {});
        if (result.status() != 0 && result.status() != 1) {
            throw new IOException("verify.py could not judge " + answer);
        }
        return JSON.readTree(result.out());
    }

    /** @throws IllegalStateException where the two do not agree: then one of them is wrong, and no figure counts */
    public void confirm(Path folder, Path answer, boolean feasible, int cut) throws IOException, InterruptedException {
        if (!isThere()) {
            return;
        }
        JsonNode second = of("graph", folder, answer, List.of());
        if (second.path("feasible").asBoolean() != feasible
                || second.path("cut_edges").asInt() != cut) {
            throw new IllegalStateException("the judges do not agree on " + answer);
        }
    }
}
