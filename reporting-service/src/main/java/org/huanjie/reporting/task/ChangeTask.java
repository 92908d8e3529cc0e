package org.huanjie.reporting.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;

/** Says of a task that it is done, that there is nothing to do, or that it is open again. */
@ApplicationScoped
class ChangeTask {
    private final Tasks tasks;
    private final TaskStates states;
    private final Audit audit;
    private final Clock clock;

    ChangeTask(Tasks tasks, TaskStates states, Audit audit, Clock clock) {
        this.tasks = tasks;
        this.states = states;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps what is said, and who says it.
     *
     * @throws Refusal 404 for a task out of scope; 428 or 412 by {@code seen}; 422 {@code reason-required} where there is
     *     said to be nothing to do, without a reason
     */
    @Transactional
    Task change(UUID id, IfMatch seen, TaskRequest request, Caller caller) {
        Task task = tasks.visible(id, caller.scope());
        seen.require(task.version());
        String reason = text(request.reason());
        if (request.status() == TaskStatus.NOT_APPLICABLE && reason == null) {
            throw Refusal.unprocessable("reason-required", "请说明理由", "a task that is not applicable needs a reason")
                    .violation("reason", "请说明为什么无须办理");
        }
        boolean open = request.status() == TaskStatus.OPEN;
        Task.State said = new Task.State(
                request.status(),
                reason,
                text(request.evidence()),
                open ? null : caller.name(),
                open ? null : LocalDate.now(clock),
                task.version() + 1);
        if (!states.keep(task, said, task.version())) {
            throw Refusal.stale();
        }
        audit.record(
                caller,
                "task-" + request.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "task",
                id,
                task.division(),
                Map.of("key", task.key(), "election", task.election()));
        return tasks.visible(id, caller.scope());
    }

    private static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
