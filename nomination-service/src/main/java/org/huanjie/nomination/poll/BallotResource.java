package org.huanjie.nomination.poll;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.document.DocumentAnswer;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.division.Divisions;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/districts")
@Tag(name = "Votes")
class BallotResource {
    private final Districts districts;
    private final Divisions divisions;
    private final Ballots ballots;
    private final Caller caller;

    BallotResource(Districts districts, Divisions divisions, Ballots ballots, Caller caller) {
        this.districts = districts;
        this.divisions = divisions;
        this.ballots = ballots;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/ballot")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Produces({DocumentFormat.PDF_TYPE, DocumentFormat.DOCX_TYPE})
    @Operation(
            summary = "The ballot (选票), to be printed",
            description =
                    "Candidates by surname strokes, a line for each seat on which another voter may be written: of the vote that runs"
                            + " or was held last, else of the one that is to be opened. R-96, R-98, R-99, 选举法 art. 41, 44.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(
                        mediaType = DocumentFormat.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = DocumentFormat.DOCX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "409", description = "step-not-due, decision-needed")
    public Response ballot(@RestPath UUID id, @RestQuery String format, @Context HttpHeaders headers) {
        DocumentFormat asked = DocumentFormat.asked(format, headers, DocumentFormat.PDF, DocumentFormat.DOCX);
        District district = districts.visible(id, caller.scope());
        VotingRound vote = ballots.current(district);
        String division = Objects.requireNonNullElse(divisions.nameOf(district.division()), "");
        OfficialDocument paper = new BallotPaper(district, division, vote).document();
        return DocumentAnswer.of(
                paper, asked, "\"" + district.version() + "-" + asked.name().toLowerCase(Locale.ROOT) + "\"");
    }
}
