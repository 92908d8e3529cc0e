package org.huanjie.kit.events;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/dead-letters")
@RolesAllowed(Role.OPERATOR)
@Idempotent
@Tag(name = "Dead letters", description = "Events of other services that could not be applied")
class DeadLetterResource {
    private final DeadLetters letters;
    private final Caller caller;

    DeadLetterResource(DeadLetters letters, Caller caller) {
        this.letters = letters;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Events that wait for an operator", description = "Ids, positions and reasons only.")
    public Page<DeadLetter> list(@BeanParam PageRequest page) {
        return Page.of(
                letters.open(page.afterId(), page.fetch()), page, letter -> letter, letter -> Cursor.of(letter.id()));
    }

    @POST
    @Path("/{id}/retry")
    @Operation(summary = "Apply it again", description = "422 dead-letter-still-bad where it fails as before.")
    public RestResponse<DeadLetter> retry(@RestPath UUID id) {
        DeadLetter letter = letters.retry(id, caller);
        return Answer.ok(letter, letter.version());
    }

    @POST
    @Path("/{id}/discard")
    @Operation(summary = "Give it up, with a reason", description = "It is kept, marked as discarded.")
    public RestResponse<DeadLetter> discard(@RestPath UUID id, @NotNull @Valid Discard request) {
        DeadLetter letter = letters.discard(id, request.reason(), caller);
        return Answer.ok(letter, letter.version());
    }

    record Discard(@NotBlank @Size(max = 2000) String reason) {}
}
