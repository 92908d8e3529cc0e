package org.huanjie.local.command;

import java.io.IOException;
import java.util.Set;

/** One of the words after {@code ./run}. */
interface Command {
    default Set<String> flags() {
        return Set.of();
    }

    /** Options with a value, beside {@code --data}, which all have. */
    Set<String> options();

    /** @return the exit code */
    int run(Arguments arguments) throws IOException;
}
