package org.huanjie.nomination.proxy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.huanjie.kit.csv.Sheet;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Problem;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/districts")
@Idempotent
@Tag(
        name = "Proxies",
        description = "Written proxies (委托投票): received, consented to by the committee, used or void on the day")
class DistrictProxiesResource {
    private final Districts districts;
    private final Proxies proxies;
    private final ReceiveProxy receive;
    private final ProxyList proxyList;
    private final Caller caller;

    DistrictProxiesResource(
            Districts districts, Proxies proxies, ReceiveProxy receive, ProxyList proxyList, Caller caller) {
        this.districts = districts;
        this.proxies = proxies;
        this.receive = receive;
        this.proxyList = proxyList;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/proxies")
    @RolesAllowed({Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM})
    @Operation(
            summary = "Receive a written proxy",
            description =
                    "For the vote that comes next. Both are on the roll; an agent votes for three others at most at each level and has given no"
                            + " proxy; where the province says so (proxySameDistrict) the agent is of the same district. R-97, 选举法 art. 42.")
    @APIResponse(
            responseCode = "201",
            description = "RECEIVED; the committee's consent is due",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProxyView.class)))
    @APIResponse(responseCode = "409", description = "proxy-exists, roll-not-known-yet, voting-open, result-certified")
    @APIResponse(
            responseCode = "422",
            description = "rule-violated, received-later, reason-required once the list of proxies was due")
    public RestResponse<ProxyView> receive(@RestPath UUID id, @NotNull @Valid ProxyRequest request) {
        Proxy proxy = receive.receive(id, request, caller);
        return Answer.created(ProxyView.of(proxy, null), "/api/v1/proxies/" + proxy.id(), proxy.version());
    }

    @GET
    @Path("/{id}/proxies")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(summary = "Proxies of a district", description = "In the order they were received.")
    public Page<ProxyView> list(@RestPath UUID id, @RestQuery Proxy.Status status, @BeanParam PageRequest page) {
        District district = districts.visible(id, caller.scope());
        return Page.of(
                proxies.list(district.id(), status, page),
                page,
                proxy -> ProxyView.of(proxy, null),
                proxy -> Cursor.of(proxy.id()));
    }

    @GET
    @Path("/{id}/proxy-list")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Produces({MediaType.TEXT_HTML, DocumentFormat.DOCX_TYPE, DocumentFormat.PDF_TYPE, Sheet.TYPE})
    @Operation(
            summary = "The list of proxies for the polling place (委托投票名单)",
            description =
                    "Of the vote that comes next or was opened last: names and serials of the roll, with what became of each; of the whole district"
                            + " or of one polling place, where the agents vote. By Accept, or by format: html, docx, pdf, csv.")
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
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Sheet.TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "406",
            description = "Not in the format asked for",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "Unknown, or no such polling place")
    public Response document(
            @RestPath UUID id,
            @Parameter(description = "Number of a polling place: agents who vote there; all where not given")
                    @Min(1)
                    @Max(999)
                    @RestQuery
                    Integer place,
            @Parameter(description = "html, docx, pdf or csv") @RestQuery String format,
            @Context HttpHeaders headers) {
        District district = districts.visible(id, caller.scope());
        return proxyList.answer(district, place, format, headers, caller);
    }
}
