package org.huanjie.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.huanjie.local.CannotRun;

final class Ports {
    private static final int HIGHEST = 65_535;

    private Ports() {}

    /** @throws CannotRun if one of the four ports is taken */
    static void requireFree(int base) {
        if (base < 1 || Service.REPORTING.port(base) > HIGHEST) {
            throw CannotRun.refused("--port " + base + " leaves no room for four ports");
        }
        for (Service service : Service.values()) {
            int port = service.port(base);
            if (!isFree(port)) {
                throw CannotRun.refused(
                        "port " + port + ", wanted for " + service.key() + ", is taken; choose others with --port N");
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
