package org.huanjie.registration.roll;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.document.DocumentAnswer;
import org.huanjie.kit.document.DocumentFormat;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/rolls")
@Tag(name = "Rolls", description = "Voter rolls (选民名单)")
class CardResource {
    private final VoterCards cards;
    private final Caller caller;

    CardResource(VoterCards cards, Caller caller) {
        this.cards = cards;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.TOWNSHIP_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.DISTRICT_TEAM
    })
    @Path("/{id}/cards")
    @Produces(DocumentFormat.PDF_TYPE)
    @Operation(
            summary = "Voter cards of a roll (选民证)",
            description =
                    "Eight on a page, with lines to cut along, by serial: name, sex, serial, group, district, polling place and hours; never a citizen id (R-52, R-59, R-60). Of a published or final version; the printing is audited and named at the foot (R-123).")
    @APIResponse(
            responseCode = "200",
            description = "The cards",
            content =
                    @Content(
                            mediaType = DocumentFormat.PDF_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", description = "roll-not-published, roll-superseded")
    @APIResponse(responseCode = "410", description = "roll-erased")
    public Response cards(
            @RestPath UUID id,
            @Parameter(description = "Of this unit's voters only")
                    @RestQuery
                    @Pattern(regexp = "[0-9]{12}|[0-9]{15}", message = "十二位或十五位代码")
                    String unit,
            @Parameter(description = "First serial") @RestQuery @Min(1) Integer from,
            @Parameter(description = "Last serial") @RestQuery @Min(1) Integer to) {
        VoterCards.Cards chosen = cards.of(id, new VoterCards.Choice(unit, from, to), caller);
        return DocumentAnswer.pdf(chosen.pdf(), chosen.title(), chosen.etag());
    }
}
