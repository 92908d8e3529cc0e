package org.huanjie.nomination.deputy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
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
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.division.Divisions;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Elections;
import org.huanjie.nomination.election.Level;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/deputies")
@Tag(name = "Deputies")
class DeputyDocumentResource {
    private final Deputies deputies;
    private final RegisterRows register;
    private final Districts districts;
    private final Divisions divisions;
    private final Elections elections;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    DeputyDocumentResource(
            Deputies deputies,
            RegisterRows register,
            Districts districts,
            Divisions divisions,
            Elections elections,
            Calendars calendars,
            Caller caller,
            Clock clock) {
        this.deputies = deputies;
        this.register = register;
        this.districts = districts;
        this.divisions = divisions;
        this.elections = elections;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/register")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE
    })
    @Produces({MediaType.TEXT_HTML, DocumentFormat.DOCX_TYPE, DocumentFormat.PDF_TYPE})
    @Operation(
            summary = "The register of a congress's deputies (代表名册)",
            description =
                    "With the particulars that the law publishes of candidates, and what became of the credentials. Not public.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = DocumentFormat.DOCX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = DocumentFormat.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response register(
            @NotNull @RestQuery String election,
            @NotNull @RestQuery Level level,
            @NotNull @Pattern(regexp = "[0-9]{6}([0-9]{3})?", message = "六位或者九位区划代码") @RestQuery String division,
            @RestQuery String format,
            @Context HttpHeaders headers) {
        DocumentFormat asked = asked(format, headers);
        Election of = elections
                .find(election)
                .filter(known ->
                        division.startsWith(known.county()) && caller.scope().covers(division))
                .orElseThrow(() -> Refusal.notFound("register of " + level + " " + division));
        LocalDate today = LocalDate.now(clock);
        return answer(
                RegisterText.of(of.name(), nameOf(division), register.of(election, level, division), today),
                asked,
                today);
    }

    @GET
    @Path("/{id}/certificate")
    @RolesAllowed({Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE, Role.TOWNSHIP_COMMITTEE, Role.COUNTY_COMMITTEE})
    @Produces({MediaType.TEXT_HTML, DocumentFormat.DOCX_TYPE, DocumentFormat.PDF_TYPE})
    @Operation(
            summary = "What is handed to somebody elected (当选通知书, 当选证书)",
            description = "A notification until the credentials review has confirmed it, the certificate from then on.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = DocumentFormat.DOCX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = DocumentFormat.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "409", description = "no-deputy: the qualification has ended, or the election was void")
    public Response certificate(@RestPath UUID id, @RestQuery String format, @Context HttpHeaders headers) {
        DocumentFormat asked = asked(format, headers);
        Deputy deputy = deputies.visible(id, caller.scope());
        deputy.requireSeat();
        District district = districts.findById(deputy.district());
        Election election =
                calendars.of(deputy.byElection().map(districts::findById).orElse(district));
        LocalDate today = LocalDate.now(clock);
        return answer(CertificateText.of(deputy, district, election, nameOf(deputy.division()), today), asked, today);
    }

    private String nameOf(String division) {
        return Objects.requireNonNullElse(divisions.nameOf(division), "");
    }

    private static DocumentFormat asked(String format, HttpHeaders headers) {
        return DocumentFormat.asked(format, headers, DocumentFormat.HTML, DocumentFormat.DOCX, DocumentFormat.PDF);
    }

    private static Response answer(OfficialDocument document, DocumentFormat asked, LocalDate today) {
        return DocumentAnswer.of(
                document,
                asked,
                "\"%s-%s-%08x\"".formatted(today, asked.name().toLowerCase(Locale.ROOT), document.hashCode()));
    }
}
