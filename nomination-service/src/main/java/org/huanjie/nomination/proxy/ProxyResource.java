package org.huanjie.nomination.proxy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.Action;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/proxies")
@Idempotent
@Tag(name = "Proxies")
class ProxyResource {
    private static final String ACTED = "proxy-decided, proxy-not-accepted, proxy-used, proxy-void";

    @Schema(name = "ProxyConsent")
    record Consent(
            @Schema(description = "Of the committee's decision", examples = "云选〔2027〕8号") @Size(max = 100)
            String documentNo) {}

    @Schema(name = "ProxyRefusal")
    record RefusalReason(
            @Schema(examples = "委托书没有委托人签名") @NotBlank @Size(max = 500)
            String reason) {}

    @Schema(name = "ProxyVoiding")
    record Voiding(@NotNull Proxy.VoidCause cause) {}

    /** Takes no fields; an object all the same, so that unknown ones are refused. */
    @Schema(name = "ProxyUse")
    record Use() {}

    private final Districts districts;
    private final Proxies proxies;
    private final DecideProxy decide;
    private final Caller caller;

    ProxyResource(Districts districts, Proxies proxies, DecideProxy decide, Caller caller) {
        this.districts = districts;
        this.proxies = proxies;
        this.decide = decide;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE
    })
    @Operation(summary = "One proxy", description = "With the actions that the caller may take.")
    public RestResponse<ProxyView> one(@RestPath UUID id) {
        UUID of = proxies.districtOf(id).orElseThrow(() -> Refusal.notFound("proxy " + id));
        District district = districts.visible(of, caller.scope());
        Proxy proxy = proxies.findById(id);
        List<Action> actions = List.of(
                Action.of("consent", () -> DecideProxy.guardDecision(district, proxy, caller)),
                Action.of("refusal", () -> DecideProxy.guardDecision(district, proxy, caller)),
                Action.of("use", () -> {
                    requireOfficer();
                    DecideProxy.guardUse(district, proxy);
                }),
                Action.of("voiding", () -> {
                    requireOfficer();
                    proxy.requireStanding();
                }));
        return Answer.ok(ProxyView.of(proxy, actions), proxy.version());
    }

    private void requireOfficer() {
        Decides.requireRole(caller, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM);
    }

    @POST
    @Path("/{id}/consent")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Consent to a proxy",
            description =
                    "By the committee of the level, and not by who recorded it; both voters must still be on the roll (R-97).")
    @APIResponse(responseCode = "200", description = "ACCEPTED")
    @APIResponse(responseCode = "409", description = "same-person, proxy-decided, voting-open, result-certified")
    @APIResponse(responseCode = "422", description = "rule-violated")
    public RestResponse<ProxyView> consent(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid Consent request) {
        return shown(decide.consent(id, IfMatch.ifGiven(ifMatch), request.documentNo(), caller));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(summary = "Refuse a proxy", description = "With the reason; the principal may give another one.")
    @APIResponse(responseCode = "200", description = "REFUSED")
    @APIResponse(responseCode = "409", description = "same-person, proxy-decided, voting-open, result-certified")
    public RestResponse<ProxyView> refuse(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid RefusalReason request) {
        return shown(decide.refuse(id, IfMatch.ifGiven(ifMatch), request.reason(), caller));
    }

    @POST
    @Path("/{id}/use")
    @RolesAllowed({Role.DISTRICT_TEAM, Role.TOWNSHIP_OFFICE})
    @Operation(summary = "The agent has voted for the principal", description = "While the vote is open.")
    @APIResponse(responseCode = "200", description = "USED")
    @APIResponse(responseCode = "409", description = ACTED + ", voting-not-open")
    public RestResponse<ProxyView> use(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid Use request) {
        return shown(decide.use(id, IfMatch.ifGiven(ifMatch), caller));
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed({Role.DISTRICT_TEAM, Role.TOWNSHIP_OFFICE})
    @Operation(
            summary = "A proxy falls away",
            description = "Before it is used: the principal came in person, or took it back.")
    @APIResponse(responseCode = "200", description = "VOID")
    @APIResponse(responseCode = "409", description = ACTED)
    public RestResponse<ProxyView> end(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid Voiding request) {
        return shown(decide.end(id, IfMatch.ifGiven(ifMatch), request.cause(), caller));
    }

    private static RestResponse<ProxyView> shown(Proxy proxy) {
        return Answer.ok(ProxyView.of(proxy, null), proxy.version());
    }
}
