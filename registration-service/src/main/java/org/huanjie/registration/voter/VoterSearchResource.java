package org.huanjie.registration.voter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.OneLine;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/voters")
@Idempotent
@Tag(name = "Voters")
class VoterSearchResource {
    private final SearchVoters search;
    private final Voters voters;
    private final ShowVoter show;
    private final Sealed sealed;
    private final Audit audit;
    private final Caller caller;

    VoterSearchResource(SearchVoters search, Voters voters, ShowVoter show, Sealed sealed, Audit audit, Caller caller) {
        this.search = search;
        this.voters = voters;
        this.show = show;
        this.sealed = sealed;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @Path("/searches")
    @RolesAllowed({Role.COUNTY_OFFICE, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM, Role.REGISTRAR})
    @Operation(
            summary = "Find voters by citizen id, or by some of the name",
            description =
                    "Within the caller's scope. A name is found by its beginning, by what it has inside, in whatever"
                            + " characters (国, 國), by the initials of how it sounds (zs finds 张三) or by the whole sound; in this order.")
    @APIResponse(responseCode = "200", description = "Found")
    public Page<VoterView> search(@NotNull @Valid SearchRequest request, @BeanParam PageRequest page) {
        page.limit();
        page.after();
        if (request.citizenId() != null) {
            CitizenId citizen = RegistrationRules.citizenId(request.citizenId());
            return Page.whole(show.all(voters.byCitizen(sealed.citizenIndex(citizen), caller.scope())));
        }
        if (request.name() == null || request.name().isBlank()) {
            throw Refusal.malformed("give citizenId, or name").violation("name", "请填写公民身份号码或者姓名");
        }
        List<SearchVoters.Hit> hits = search.find(
                new SearchVoters.Wanted(
                        PersonName.normalised(request.name()), request.birthDate(), request.unit(), request.district()),
                caller.scope(),
                page);
        List<VoterView> views =
                show.all(hits.stream().map(SearchVoters.Hit::voter).toList());
        Page<SearchVoters.Hit> shown = Page.of(hits, page, hit -> hit, SearchVoters.Hit::cursor);
        return new Page<>(views.subList(0, shown.items().size()), shown.next());
    }

    @POST
    @Path("/{id}/citizen-id")
    @RolesAllowed({Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM})
    @Transactional
    @Operation(summary = "The whole citizen id, for a purpose", description = "Each look is kept in the audit log.")
    @APIResponse(responseCode = "200", description = "The number")
    public RestResponse<Revealed> reveal(@RestPath UUID id, @NotNull @Valid RevealRequest request) {
        Voter voter = voters.visible(id, caller.scope());
        audit.record(caller, "citizen-id-revealed", "voter", id, voter.unit(), Map.of("purpose", request.purpose()));
        return Answer.ok(new Revealed(sealed.openCitizenId(voter.citizenId()).number()), voter.version());
    }

    record SearchRequest(
            @Size(max = 40) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String citizenId,

            @Size(max = 100) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String name,

            LocalDate birthDate,

            @Size(max = 15) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String unit,

            UUID district) {
        /** Never what it says: a record's text ends in logs. */
        @Override
        public String toString() {
            return "search in " + unit;
        }
    }

    record RevealRequest(@NotBlank @Size(max = 200) String purpose) {}

    record Revealed(String citizenId) {}
}
