package org.huanjie.testkit.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports for servers that must know theirs before they start. Taken from below the range the system gives to outgoing
 * connections, so that nothing else is likely to take one between the look and the start.
 */
public final class FreePorts {
    private static final int FROM = 20_000;
    private static final int TO = 32_000;

    private FreePorts() {}

    /** @return the wanted port, or a free one for 0 */
    static int orFree(int wanted) {
        return wanted != 0 ? wanted : free();
    }

    static int free() {
        return inARow(1);
    }

    /** The first of several free ports that follow each other, for a suite beside whatever else runs on this machine. */
    public static int inARow(int number) {
        for (int attempt = 0; attempt < 100; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(FROM, TO - number);
            if (IntStream.range(first, first + number).allMatch(FreePorts::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("no free port between " + FROM + " and " + TO);
    }

    private static boolean isFree(int port) {
        try (ServerSocket ignored = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
