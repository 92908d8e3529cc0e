package org.huanjie.bench;

import java.io.IOException;
import java.util.Set;

/** One benchmark: prints its table. */
public interface Bench {
    Set<String> options();

    void run(Words words) throws IOException, InterruptedException;
}
