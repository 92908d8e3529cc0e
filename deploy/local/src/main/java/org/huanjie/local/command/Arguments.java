package org.huanjie.local.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.local.CannotRun;
import org.huanjie.local.launch.DataFolder;

/** The words after {@code ./run}: {@code --flag}, {@code --option value} or {@code --option=value}. */
final class Arguments {
    private final Path home;
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    private Arguments(Path home) {
        this.home = home;
    }

    /**
     * @param home    the checkout: relative default folders are in it, given ones are relative to where the person is
     * @param options that take a value
     * @throws CannotRun for a word that is neither
     */
    static Arguments parse(Path home, List<String> words, Set<String> flags, Set<String> options) {
        Arguments arguments = new Arguments(home);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (flags.contains(word)) {
                arguments.flags.add(word);
            } else if (options.contains(name)) {
                if (!word.contains("=") && i + 1 == words.size()) {
                    throw CannotRun.refused(name + " needs a value");
                }
                arguments.options.put(name, word.contains("=") ? word.substring(name.length() + 1) : words.get(++i));
            } else {
                throw CannotRun.refused("unknown argument " + word + "; see ./run help");
            }
        }
        return arguments;
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    String required(String name) {
        return option(name).orElseThrow(() -> CannotRun.refused(name + " is missing; see ./run help"));
    }

    int number(String name, int otherwise) {
        String text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw CannotRun.refused(name + " wants a number, not " + text);
        }
    }

    Path home() {
        return home;
    }

    /** The folder of {@code --data}, by default {@code .local} in the checkout. */
    DataFolder data() {
        return data(home.resolve(".local"));
    }

    DataFolder data(Path otherwise) {
        return new DataFolder(option("--data").map(Path::of).orElse(otherwise));
    }
}
