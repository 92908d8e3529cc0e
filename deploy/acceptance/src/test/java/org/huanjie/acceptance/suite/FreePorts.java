package org.huanjie.acceptance.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports for a suite beside whatever else runs on this machine. */
final class FreePorts {
    private FreePorts() {}

    /** The first of four. */
    static int fourInARow() throws IOException {
        for (int base = 18_100; base < 20_000; base += 10) {
            List<ServerSocket> held = new ArrayList<>();
            try {
                for (int i = 0; i < 4; i++) {
                    held.add(new ServerSocket(base + i, 1, InetAddress.getLoopbackAddress()));
                }
                return base;
            } catch (IOException taken) {
                // the next four
            } finally {
                for (ServerSocket socket : held) {
                    socket.close();
                }
            }
        }
        throw new IllegalStateException("no four free ports in a row");
    }
}
