package org.huanjie.districting.election;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/elections")
@Idempotent
@Tag(name = "Elections", description = "General elections (换届选举): day, levels, rules and calendar")
class ElectionResource {
    private final Elections elections;
    private final WriteElection write;
    private final DecideElection decide;
    private final Clock clock;
    private final Caller caller;

    ElectionResource(Elections elections, WriteElection write, DecideElection decide, Clock clock, Caller caller) {
        this.elections = elections;
        this.write = write;
        this.decide = decide;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Elections",
            description = "Announced and closed ones are public; drafts are seen in their county.")
    public Page<ElectionView> list(@BeanParam PageRequest page) {
        return Page.of(elections.list(caller, page), page, ElectionView::of, election -> Cursor.of(election.code()));
    }

    @GET
    @PermitAll
    @Path("/{code}")
    @Operation(summary = "One election with its rules and calendar", description = "Public once announced.")
    public RestResponse<ElectionView> one(@RestPath String code) {
        Election election = elections.visible(code, caller);
        List<ElectionView.Action> actions = ElectionView.actions(election, LocalDate.now(clock), caller);
        return Answer.ok(ElectionView.of(election, actions), election.version());
    }

    @PUT
    @RolesAllowed(Role.COUNTY_OFFICE)
    @Path("/{code}")
    @Operation(
            summary = "Write an election, or move its day",
            description =
                    "201 where it is new. `ruleProfile` is standard or a province's: beijing, shanghai, zhejiang, shandong. After the announcement rules are frozen (409 rules-frozen); a new day needs its decision, moves every date and is announced again (R-04, R-71). A day that puts last days of the law before today is refused unless confirmed (422 deadlines-passed).")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(
            responseCode = "201",
            description = "New",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ElectionView.class)))
    public RestResponse<ElectionView> put(
            @RestPath String code, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ElectionRequest request) {
        WriteElection.Written written = write.write(code, IfMatch.required(ifMatch), request, caller);
        Election election = written.election();
        return written.created()
                ? Answer.created(ElectionView.of(election), "/api/v1/elections/" + code, election.version())
                : Answer.ok(ElectionView.of(election), election.version());
    }

    @POST
    @RolesAllowed(Role.COUNTY_COMMITTEE)
    @Path("/{code}/announcement")
    @Operation(
            summary = "Announce an election (公布选举日)",
            description =
                    "By another person than who wrote it. Freezes the rules; 409 election-open while the county has another open one. Last days of the law that have passed since the draft was written are refused unless confirmed (422 deadlines-passed).")
    public RestResponse<ElectionView> announce(
            @RestPath String code,
            @RestHeader("If-Match") String ifMatch,
            @Parameter(
                            description =
                                    "true where last days of the law that have passed since the draft was written are meant so",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @RestQuery
                    @Pattern(regexp = "true|false", message = "true 或者 false")
                    String confirmPassedDeadlines) {
        boolean confirmed = Boolean.parseBoolean(confirmPassedDeadlines);
        Election election = decide.announce(code, confirmed, IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(ElectionView.of(election), election.version());
    }

    @POST
    @RolesAllowed(Role.COUNTY_COMMITTEE)
    @Path("/{code}/closing")
    @Operation(
            summary = "Close an election",
            description = "When everything is done; the county may then announce its next.")
    public RestResponse<ElectionView> close(@RestPath String code, @RestHeader("If-Match") String ifMatch) {
        Election election = decide.close(code, IfMatch.ifGiven(ifMatch), caller);
        return Answer.ok(ElectionView.of(election), election.version());
    }

    @GET
    @PermitAll
    @Path("/{code}/calendar")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The calendar (选举日程)",
            description =
                    "Every date that follows from the election day; text/calendar for calendar programs. Days of a by-election in the term wait for it, or are those of `byElectionDay` (R-115).")
    public Page<CalendarEntry> calendar(@RestPath String code, @RestQuery LocalDate byElectionDay) {
        return Page.whole(elections.visible(code, caller).calendar(byElectionDay));
    }

    @GET
    @PermitAll
    @Path("/{code}/calendar")
    @Produces("text/calendar")
    @Operation(hidden = true)
    public String iCalendar(@RestPath String code, @RestQuery LocalDate byElectionDay) {
        return ICalendar.of(elections.visible(code, caller), byElectionDay);
    }
}
