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
        return line(pid, "VmRSS:");
    }

    /** The largest resident set the process ever had, in MiB. */
    public static OptionalLong peakMb(long pid) {
        return line(pid, "VmHWM:");
    }

    private static OptionalLong line(long pid, String key) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                    .findFirst();
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }
}
