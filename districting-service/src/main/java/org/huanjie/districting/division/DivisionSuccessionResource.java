package org.huanjie.districting.division;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/v1/divisions")
@Idempotent
@Tag(name = "Divisions", description = "Administrative divisions (行政区划) and the units districts are made of")
class DivisionSuccessionResource {
    private static final String DRY_RUN = " With dryRun the effect on plans is told and nothing is changed.";

    private final SplitDivision split;
    private final MergeDivisions merge;
    private final MergeTownships townships;
    private final Caller caller;

    DivisionSuccessionResource(SplitDivision split, MergeDivisions merge, MergeTownships townships, Caller caller) {
        this.split = split;
        this.merge = merge;
        this.townships = townships;
        this.caller = caller;
    }

    @POST
    @Path("/{code}/split")
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Operation(
            summary = "Split a village or community into parts",
            description =
                    "Parts (村民小组, 片区) have all its people and stand in its place: codes of 15 digits, 001, 002 … in their order; open plans get them"
                            + " and are drafts again. Where it has voters (409 unit-has-voters; split/file takes it from a file), each part names the voter groups that go into it, and one"
                            + " takes the others; voters follow by themselves." + DRY_RUN)
    public RestResponse<UnitsChanged> split(
            @RestPath String code,
            @RestHeader("If-Match") String ifMatch,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @Pattern(regexp = "true|false") @RestQuery
                    String dryRun,
            @NotNull @Valid SplitRequest request) {
        UnitsChanged done = split.split(code, request, Boolean.parseBoolean(dryRun), IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(done, done.version());
    }

    @POST
    @Path("/{code}/split/file")
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Split a village or community that has voters, by a file",
            description =
                    "split: as the JSON body; voters: CSV or XLSX with group,part: which part (its name or code) each voter group (选民小组) goes to, the"
                            + " row without a group says where everybody else goes." + DRY_RUN)
    public RestResponse<UnitsChanged> splitByFile(
            @RestPath String code,
            @RestHeader("If-Match") String ifMatch,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @Pattern(regexp = "true|false") @RestQuery
                    String dryRun,
            @RestForm("split") @PartType(MediaType.APPLICATION_JSON) @NotNull @Valid SplitRequest request,
            @RestForm("voters") FileUpload voters)
            throws IOException {
        if (voters == null) {
            throw Refusal.malformed("the part voters is missing").violation("voters", "请上传选民小组归属文件");
        }
        SplitRequest told = VoterMapping.applied(request.parts(), Files.readAllBytes(voters.uploadedFile()));
        UnitsChanged done = split.split(code, told, Boolean.parseBoolean(dryRun), IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(done, done.version());
    }

    @POST
    @Path("/{code}/merge")
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Operation(
            summary = "Merge units into this one",
            description =
                    "Units of the same township (parts: of the same village) end and are told with their successor; people and borders join, voters follow"
                            + " by themselves. All parts of a unit that was split: it is whole again. Where published districts are touched a reason is"
                            + " needed (R-35)."
                            + " Townships: before their districts are published (409 plan-published), with a reason (R-17); their units get new codes."
                            + DRY_RUN)
    public RestResponse<UnitsChanged> merge(
            @RestPath String code,
            @RestHeader("If-Match") String ifMatch,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @Pattern(regexp = "true|false") @RestQuery
                    String dryRun,
            @NotNull @Valid MergeRequest request) {
        IfMatch seen = IfMatch.ifGiven(ifMatch);
        UnitsChanged done = code.length() == 9
                ? townships.merge(code, request, Boolean.parseBoolean(dryRun), seen, caller)
                : merge.merge(code, request, Boolean.parseBoolean(dryRun), seen, caller);
        return Answer.ok(done, done.version());
    }
}
