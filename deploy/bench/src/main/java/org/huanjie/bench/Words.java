package org.huanjie.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was said after {@code ./run bench NAME}: options with a value each. */
public final class Words {
    private final Path home;
    private final Map<String, String> given = new HashMap<>();

    /**
     * @param home  the checkout
     * @param known options that the benchmark takes
     * @throws IllegalArgumentException for others, or one without a value
     */
    public Words(Path home, List<String> words, Set<String> known) {
        this.home = home;
        for (int i = 0; i < words.size(); i += 2) {
            if (!known.contains(words.get(i)) || i + 1 == words.size()) {
                throw new IllegalArgumentException(words.get(i) + " is unknown or has no value; there are " + known);
            }
            given.put(words.get(i), words.get(i + 1));
        }
    }

    public Path home() {
        return home;
    }

    public int number(String name, int otherwise) {
        return given.containsKey(name) ? Integer.parseInt(given.get(name)) : otherwise;
    }

    public List<Integer> numbers(String name, String otherwise) {
        return Arrays.stream(given.getOrDefault(name, otherwise).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    public String text(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    /** Where known instances, make-county.py and verify.py lie: {@code --instances}, else beside the checkout. */
    public Path instances() {
        Path folder = given.containsKey("--instances")
                ? Path.of(given.get("--instances"))
                : home.resolve("../shared/districting").normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "no folder " + folder + "; say where instances lie with --instances DIR");
        }
        return folder;
    }
}
