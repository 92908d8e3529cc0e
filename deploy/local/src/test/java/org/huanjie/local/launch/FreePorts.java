package org.huanjie.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** Ports for a suite beside whatever else runs on this machine. */
final class FreePorts {
    private FreePorts() {}

    /** The first of four. */
    static int fourInARow() {
        for (int base = 23_500; base < 31_000; base += 10) {
            if (List.of(base, base + 1, base + 2, base + 3).stream().allMatch(FreePorts::isFree)) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket ignored = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
