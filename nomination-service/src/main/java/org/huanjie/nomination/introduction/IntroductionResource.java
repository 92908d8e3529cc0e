package org.huanjie.nomination.introduction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/candidates")
@Tag(name = "Candidates")
class IntroductionResource {
    @Schema(name = "IntroductionText")
    record IntroductionRequest(
            @Schema(examples = "现任河口村村民委员会副主任，连续三年……") @NotBlank @Size(max = 5000)
            String text) {}

    @Schema(name = "Introduction")
    record IntroductionView(UUID candidate, String text, Instant writtenAt) {
        private static IntroductionView of(Introduction introduction) {
            return new IntroductionView(introduction.candidate(), introduction.text(), introduction.writtenAt());
        }
    }

    private final WriteIntroduction write;
    private final Caller caller;

    IntroductionResource(WriteIntroduction write, Caller caller) {
        this.write = write;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/introduction")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(summary = "How a candidate is introduced")
    public RestResponse<IntroductionView> introduction(@RestPath UUID id) {
        Introduction introduction = write.visible(id, caller.scope());
        return Answer.ok(IntroductionView.of(introduction), introduction.version());
    }

    @PUT
    @Path("/{id}/introduction")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(
            summary = "Introduce a candidate (介绍代表候选人的情况)",
            description =
                    "Until the day before the election (R-94, 选举法 art. 34). Without If-Match where there is none yet.")
    @APIResponse(responseCode = "200", description = "Written anew")
    @APIResponse(
            responseCode = "201",
            description = "Written for the first time",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IntroductionView.class)))
    public RestResponse<IntroductionView> introduce(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid IntroductionRequest request) {
        WriteIntroduction.Written written = write.write(id, ifMatch, request.text(), caller);
        Introduction introduction = written.introduction();
        IntroductionView view = IntroductionView.of(introduction);
        return written.created()
                ? Answer.created(view, "/api/v1/candidates/" + id + "/introduction", introduction.version())
                : Answer.ok(view, introduction.version());
    }
}
