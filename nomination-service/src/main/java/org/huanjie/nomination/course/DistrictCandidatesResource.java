package org.huanjie.nomination.course;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.problem.Problem;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.nomination.Nominations;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/districts")
@Tag(name = "Candidates", description = "Candidates (代表候选人) of a district, public from the initial list on")
class DistrictCandidatesResource {
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
    private final SecurityIdentity identity;
    private final Caller caller;

    DistrictCandidatesResource(
            Districts districts,
            Candidates candidates,
            Nominations nominations,
            SecurityIdentity identity,
            Caller caller) {
        this.districts = districts;
        this.candidates = candidates;
        this.nominations = nominations;
        this.identity = identity;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/candidates")
    @PermitAll
    @Operation(
            summary = "Candidates of a district",
            description =
                    "In the order of the list published last. Without a token from the initial list on, and then only"
                            + " what the law publishes; offices, teams and committees of the scope see all, also before.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(
            responseCode = "401",
            description = "No list is published yet, and no valid token",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
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
                .filter(Candidate::isPublic)
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
}
