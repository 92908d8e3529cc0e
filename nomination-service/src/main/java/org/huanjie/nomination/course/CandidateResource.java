package org.huanjie.nomination.course;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.nomination.Nominations;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Idempotent
@Tag(name = "Candidates", description = "Candidates (代表候选人) of a district, public from the initial list on")
class CandidateResource {
    private static final String[] READERS = {
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.REGISTRAR,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    };

    private final Districts districts;
    private final Candidates candidates;
    private final Nominations nominations;
    private final WithdrawCandidate withdraw;
    private final SecurityIdentity identity;
    private final Caller caller;

    CandidateResource(
            Districts districts,
            Candidates candidates,
            Nominations nominations,
            WithdrawCandidate withdraw,
            SecurityIdentity identity,
            Caller caller) {
        this.districts = districts;
        this.candidates = candidates;
        this.nominations = nominations;
        this.withdraw = withdraw;
        this.identity = identity;
        this.caller = caller;
    }

    @GET
    @Path("/districts/{id}/candidates")
    @PermitAll
    @Operation(
            summary = "Candidates of a district",
            description =
                    "In the order of the list published last. Without a token from the initial list on, and then only"
                            + " what the law publishes; offices, teams and committees of the scope see all, also before.")
    @APIResponse(responseCode = "401", description = "No list is published yet, and no valid token")
    @APIResponse(responseCode = "404", description = "Unknown, or no list published and outside of the caller's scope")
    public Page<CandidateView> candidates(@RestPath UUID id) {
        if (!identity.isAnonymous() && caller.has(READERS)) {
            Optional<District> inScope = districts.seen(id, caller.scope());
            if (inScope.isPresent()) {
                return Page.whole(all(id));
            }
        }
        District district = districts
                .published(id)
                .filter(found ->
                        found.step().isPublic() || found.initialListOn().isPresent())
                .orElseThrow(this::notPublic);
        return Page.whole(candidates.ofDistrict(district.id()).stream()
                .filter(candidate -> candidate.place().isPresent())
                .map(CandidateView::published)
                .toList());
    }

    private RuntimeException notPublic() {
        return identity.isAnonymous() ? new UnauthorizedException() : Refusal.notFound("list of candidates");
    }

    private List<CandidateView> all(UUID district) {
        Map<UUID, List<CandidateView.NominatedBy>> nominators = nominations.acceptedIn(district).stream()
                .collect(Collectors.groupingBy(
                        nomination -> nomination.candidate().orElseThrow(),
                        Collectors.mapping(
                                nomination -> new CandidateView.NominatedBy(
                                        nomination.id(), nomination.channel().name(), nomination.organisations()),
                                Collectors.toList())));
        return candidates.ofDistrict(district).stream()
                .map(candidate -> CandidateView.of(candidate, nominators.getOrDefault(candidate.id(), List.of())))
                .toList();
    }

    @POST
    @Path("/candidates/{id}/withdrawal")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.DISTRICT_TEAM,
        Role.COUNTY_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(
            summary = "A candidate leaves: withdrawn, dead, disqualified",
            description =
                    "With a paper, until the vote is opened. Where too few remain on the formal list it is made again;"
                            + " where too few remain at all, nominations are open again (R-86).")
    @APIResponse(responseCode = "200", description = "The candidate is WITHDRAWN")
    @APIResponse(responseCode = "409", description = "candidate-withdrawn, voting-open")
    public RestResponse<CandidateView> withdraw(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid WithdrawalRequest request) {
        Candidate candidate = withdraw.withdraw(id, IfMatch.ifGiven(ifMatch), request, caller);
        return Answer.ok(CandidateView.of(candidate, List.of()), candidate.version());
    }
}
