package org.huanjie.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;

/** On what was measured, and what else it had to do: figures without that say nothing. */
public final class Machine {
    private Machine() {}

    public static String described() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                "%d cores, Java %s, load %.1f at the start",
                system.getAvailableProcessors(), Runtime.version(), system.getSystemLoadAverage());
    }
}
