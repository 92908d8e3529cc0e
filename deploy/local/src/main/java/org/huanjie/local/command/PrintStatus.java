package org.huanjie.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;
import org.huanjie.local.CannotRun;
import org.huanjie.local.launch.DataFolder;
import org.huanjie.local.launch.FolderLock;
import org.huanjie.local.launch.Memory;
import org.huanjie.local.launch.Readiness;
import org.huanjie.local.launch.Service;
import org.huanjie.local.launch.SuiteState;

/** {@code ./run status}: what runs on the folder, as JSON. */
final class PrintStatus implements Command {
    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        SuiteState state = running(arguments.data());
        Readiness readiness = new Readiness();
        ObjectMapper json = new ObjectMapper();
        ObjectNode status = json.createObjectNode();
        var services = status.putArray("services");
        for (Service service : Service.values()) {
            Long pid = state.pids().get(service);
            OptionalLong memory = pid == null ? OptionalLong.empty() : Memory.residentMb(pid);
            services.addObject()
                    .put("name", service.key())
                    .put("url", service.url(state.port()).toString())
                    .put("ready", readiness.of(service.url(state.port())))
                    .put("pid", pid)
                    .put("rssMb", memory.isPresent() ? memory.getAsLong() : null);
        }
        status.put("kafka", state.kafka()).put("postgres", state.postgres());
        System.out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(status));
        return 0;
    }

    /** @throws CannotRun if no suite runs on the folder */
    static SuiteState running(DataFolder data) {
        if (FolderLock.holder(data).isEmpty()) {
            throw CannotRun.failed("no suite runs on " + data + "; start one with ./run");
        }
        return SuiteState.of(data)
                .orElseThrow(() -> CannotRun.failed("the suite on " + data + " has only just begun to start"));
    }
}
