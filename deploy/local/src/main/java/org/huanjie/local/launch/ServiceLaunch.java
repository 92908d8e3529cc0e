package org.huanjie.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.local.CannotRun;

/** Starts one service as a JVM of its own, small enough for a laptop, configured by the environment as in production. */
final class ServiceLaunch implements Supervisor.Launch {
    private static final long LARGE_LOG = 20_000_000;

    private final Service service;
    private final Path folder;
    private final DataFolder data;
    private final Map<String, String> environment;

    /** @param home the checkout, where the services were built */
    ServiceLaunch(Service service, Path home, DataFolder data, Map<String, String> environment) {
        this.service = service;
        this.folder = service.folder(home);
        this.data = data;
        this.environment = environment;
        if (!Files.isRegularFile(folder.resolve("quarkus-run.jar"))) {
            throw CannotRun.failed(service.key() + "-service is not built: " + folder + "/quarkus-run.jar is missing");
        }
    }

    /** A log is kept from start to start, and laid aside once it is large. */
    void tidyLog() throws IOException {
        Path log = data.log(service);
        Files.createDirectories(data.logs());
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, data.logs().resolve(service.key() + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What lives for minutes and only asks its database: compiling it thoroughly takes more time than it saves. */
    private static final List<String> QUICKLY = List.of("-XX:TieredStopAtLevel=1");

    /**
     * What computes, too: compiled thoroughly where it is really hot, later than usual, otherwise that takes a third of all
     * processor time. Enciphering is hot at once, and many times faster then.
     */
    private static final List<String> THOROUGHLY = List.of(
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=12000",
            "-XX:Tier4CompileThreshold=300000",
            "-XX:Tier4BackEdgeThreshold=800000",
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=CompileThresholdScaling,com.sun.crypto.provider.*::*,0.05",
            "-XX:CompileCommand=CompileThresholdScaling,sun.security.provider.*::*,0.05");

    /** Districting searches, registration enciphers. */
    private List<String> compilation() {
        return switch (service) {
            case DISTRICTING, REGISTRATION -> THOROUGHLY;
            case NOMINATION, REPORTING -> QUICKLY;
        };
    }

    @Override
    public Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                // the heap grows by what is needed, not by half of it again
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=96m",
                // the compiler's memory goes back once it has compiled
                "-XX:TrimNativeHeapInterval=5000",
                "-XX:+ExitOnOutOfMemoryError",
                Leftovers.mark(data),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                "quarkus-run.jar"));
        command.addAll(1, compilation());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.log(service).toFile()));
        // each arena keeps what was freed in it
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
