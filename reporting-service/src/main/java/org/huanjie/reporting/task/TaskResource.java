package org.huanjie.reporting.task;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.reporting.figure.FigureScope;
import org.huanjie.reporting.stage.Stage;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/tasks")
@Tag(name = "Tasks", description = "What is to be done at each stage (工作任务)")
class TaskResource {
    private final Tasks tasks;
    private final ChangeTask changeTask;
    private final Caller caller;

    TaskResource(Tasks tasks, ChangeTask changeTask, Caller caller) {
        this.tasks = tasks;
        this.changeTask = changeTask;
        this.caller = caller;
    }

    @GET
    @Compressed
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.TOWNSHIP_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(
            summary = "Tasks of an election, below a division",
            description =
                    "The county's own and those of each township, from a template and the election's calendar: a day that moves, moves the task. 404 until the election is known here.")
    @APIResponse(responseCode = "200", description = "By division, then by stage")
    public Page<Task> list(
            @RestQuery String election,
            @Parameter(description = "The caller's own where not given") @RestQuery String division,
            @RestQuery Stage stage,
            @RestQuery TaskStatus status,
            @BeanParam PageRequest page) {
        String after = page.afterText();
        List<Task> found = tasks.of(FigureScope.asked(election, division, caller)).stream()
                .filter(task -> stage == null || task.stage() == stage)
                .filter(task -> status == null || task.status() == status)
                .sorted(Comparator.comparing(TaskResource::order))
                .filter(task -> order(task).compareTo(after) > 0)
                .limit(page.fetch())
                .toList();
        return Page.of(found, page, task -> task, task -> Cursor.of(order(task)));
    }

    private static String order(Task task) {
        return "%s/%02d/%s".formatted(task.division(), task.stage().ordinal(), task.key());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.TOWNSHIP_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(summary = "A task")
    @APIResponse(responseCode = "200", description = "The task")
    public RestResponse<Task> one(@RestPath UUID id) {
        Task task = tasks.visible(id, caller.scope());
        return Answer.ok(task, task.version());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "Say where a task stands",
            description =
                    "DONE with its evidence, NOT_APPLICABLE with a reason (422 reason-required), or OPEN again. If-Match is required; the version is 0 where nobody has said anything.")
    @APIResponse(responseCode = "200", description = "As it stands now")
    public RestResponse<Task> change(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid TaskRequest request) {
        Task task = changeTask.change(id, IfMatch.required(ifMatch), request, caller);
        return Answer.ok(task, task.version());
    }
}
