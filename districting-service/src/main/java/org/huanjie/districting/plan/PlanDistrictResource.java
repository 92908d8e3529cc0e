package org.huanjie.districting.plan;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/plans/{id}/districts")
@Tag(name = "Plans")
class PlanDistrictResource {
    private final PlanReader reader;
    private final EditPlan edit;
    private final Caller caller;

    PlanDistrictResource(PlanReader reader, EditPlan edit, Caller caller) {
        this.reader = reader;
        this.edit = edit;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Districts of a plan",
            description = "With population per deputy and deviation from the average.")
    public Page<PlanDistrictView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        PlanReview.Measured measured = reader.one(id, caller);
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        List<PlannedDistrict> rows = measured.plan().districts().stream()
                .filter(district -> district.number() > after)
                .limit(page.fetch())
                .toList();
        return Page.of(rows, page, row -> PlanDistrictView.of(row, measured), row -> Cursor.of(row.number()));
    }

    @GET
    @Authenticated
    @Path("/{number}")
    @Operation(summary = "One district of a plan", description = "Its ETag is of its own name, seats and units.")
    public RestResponse<PlanDistrictView> one(@RestPath UUID id, @RestPath int number) {
        PlannedDistrict district = reader.district(id, number, caller);
        return Answer.ok(PlanDistrictView.of(district, reader.one(id, caller)), district.etag());
    }

    @PUT
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Path("/{number}")
    @Operation(
            summary = "Draw a district by hand",
            description =
                    "Units leave their former district; a new number creates (201); a district left without units is gone.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(
            responseCode = "201",
            description = "New",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanDistrictView.class)))
    public RestResponse<PlanDistrictView> put(
            @RestPath UUID id,
            @RestPath int number,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid DistrictRequest request) {
        if (number < 1 || request.number() != null && request.number() != number) {
            throw Refusal.malformed("number of body and path differ, or is less than one")
                    .violation("number", "与路径不一致");
        }
        EditPlan.Put put = edit.put(
                id, number, request.name(), request.seats(), request.units(), IfMatch.required(ifMatch), caller);
        PlanDistrictView view = PlanDistrictView.of(put.district(), reader.one(id, caller));
        return put.created()
                ? Answer.created(
                        view,
                        "/api/v1/plans/" + id + "/districts/" + number,
                        put.district().etag())
                : Answer.ok(view, put.district().etag());
    }

    @DELETE
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE})
    @Path("/{number}")
    @Operation(summary = "Dissolve a district of a draft", description = "Its units are then in no district.")
    public RestResponse<Void> delete(@RestPath UUID id, @RestPath int number, @RestHeader("If-Match") String ifMatch) {
        edit.remove(id, number, IfMatch.required(ifMatch), caller);
        return RestResponse.noContent();
    }

    record DistrictRequest(
            Integer number,
            @Size(max = 100) String name,
            @NotNull @Min(0) @Max(99) Integer seats,
            @NotEmpty @Size(max = 2000) List<@NotBlank @Size(max = 15) String> units) {}
}
