package org.huanjie.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process holds. */
public final class Memory {
    private static final long KIB_PER_MIB = 1024;

    private Memory() {}

    /** Resident set in MiB; empty where the process is gone or the system does not tell. */
    public static OptionalLong residentMb(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                    .findFirst();
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }
}
