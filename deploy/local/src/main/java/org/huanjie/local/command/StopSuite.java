package org.huanjie.local.command;

import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huanjie.local.CannotRun;
import org.huanjie.local.launch.DataFolder;
import org.huanjie.local.launch.FolderLock;
import org.huanjie.local.launch.Leftovers;

/** {@code ./run stop}: ends the suite on the folder and returns when nothing of it is left. */
final class StopSuite implements Command {
    private static final int PATIENCE_SECONDS = 60;

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public int run(Arguments arguments) {
        DataFolder data = arguments.data();
        OptionalLong holder = FolderLock.holder(data);
        holder.ifPresent(StopSuite::end);
        int left = Leftovers.end(data);
        String what = holder.isPresent() || left > 0 ? "ended the suite on " : "nothing runs on ";
        System.err.println(what + data);
        return 0;
    }

    private static void end(long pid) {
        ProcessHandle launcher = ProcessHandle.of(pid).orElse(null);
        if (launcher == null) {
            return;
        }
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw CannotRun.failed("process " + pid + " does not end");
        } catch (ExecutionException e) {
            throw CannotRun.failed("process " + pid + " cannot be waited for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
