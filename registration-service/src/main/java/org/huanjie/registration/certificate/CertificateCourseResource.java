package org.huanjie.registration.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.http.OneLine;
import org.huanjie.registration.voter.MoveVoter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What becomes of a certificate that is out: once, by whoever is first. */
@Path("/api/v1/certificates/{id}")
@RolesAllowed(Role.TOWNSHIP_OFFICE)
@Idempotent
@Tag(name = "Certificates", description = "Qualification certificates (选民资格证明)")
class CertificateCourseResource {
    private final UseCertificate use;
    private final EndCertificate end;
    private final ShowCertificate show;
    private final Caller caller;

    CertificateCourseResource(UseCertificate use, EndCertificate end, ShowCertificate show, Caller caller) {
        this.use = use;
        this.end = end;
        this.show = show;
        this.caller = caller;
    }

    @POST
    @Path("/use")
    @Operation(
            summary = "Register the holder (凭选民资格证明登记)",
            description =
                    "By the office that it is addressed to: registered there and ended at home in one step (R-43, R-49). What is not told of the voter is taken over from home; targetVoter is the new registration. Published rolls follow in one step, too: the version of the target's roll that takes the voter in brings the next version of the roll at home.")
    @APIResponse(responseCode = "200", description = "Used")
    @APIResponse(responseCode = "409", description = "certificate-ended, no-open-election")
    @APIResponse(
            responseCode = "422",
            description =
                    "unknown-unit, unit-not-of-target, certificate-differs, not-the-holder, under-age, corrections-closed")
    public RestResponse<CertificateView> use(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid UseRequest request) {
        return answer(use.use(id, request.certificate(), request.arrival(), IfMatch.ifGiven(ifMatch), caller));
    }

    @POST
    @Path("/return")
    @Operation(summary = "The holder gives it back (交回)", description = "At either desk; home is free again.")
    @APIResponse(responseCode = "200", description = "Returned")
    @APIResponse(responseCode = "409", description = "certificate-ended")
    public RestResponse<CertificateView> giveBack(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid ReturnRequest request) {
        return answer(end.giveBack(id, IfMatch.ifGiven(ifMatch), caller));
    }

    @POST
    @Path("/refusal")
    @Operation(
            summary = "Refuse to register the holder (不予登记)",
            description = "By the office that it is addressed to; home is free again.")
    @APIResponse(responseCode = "200", description = "Refused")
    @APIResponse(responseCode = "409", description = "certificate-ended")
    public RestResponse<CertificateView> refuse(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ReasonRequest request) {
        return answer(end.refuse(id, request.reason(), IfMatch.ifGiven(ifMatch), caller));
    }

    @POST
    @Path("/voiding")
    @Operation(
            summary = "Declare it void (作废)",
            description = "By the office at home, as where it is lost; home is free again.")
    @APIResponse(responseCode = "200", description = "Void")
    @APIResponse(responseCode = "409", description = "certificate-ended")
    public RestResponse<CertificateView> revoke(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ReasonRequest request) {
        return answer(end.revoke(id, request.reason(), IfMatch.ifGiven(ifMatch), caller));
    }

    private RestResponse<CertificateView> answer(Certificate certificate) {
        return Answer.ok(show.one(certificate), certificate.version());
    }

    /** Nothing is asked for. */
    record ReturnRequest() {}

    record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}

    /** How a registration by certificate may be called; no other is. */
    enum ByCertificate {
        CERTIFICATE
    }

    /**
     * As a voter (选民登记表), of whom the desk says only what has changed.
     *
     * @param certificate number on the paper that was shown
     * @param citizenId   of whoever shows it; has to be the holder's
     * @param evidence    what else was shown, where the election's rules ask for it (居住证)
     */
    record UseRequest(
            @NotBlank @Size(max = 15) String unit,

            @Size(max = 60) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String certificate,

            @Size(max = 100) String name,
            @Size(max = 40) String citizenId,
            @Size(max = 20) String ethnicity,

            @Size(max = 30) @Pattern(regexp = "[\\p{L}\\p{N}（）()·-]*", message = "只能含文字和数字")
            String group,

            @Size(max = 15) @Pattern(regexp = "[0-9]*", message = "只能是数字")
            String householdDivision,

            @Size(max = 200) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String address,

            @Size(max = 30) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String phone,

            ByCertificate basis,
            Boolean away,

            @Size(max = 200) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String evidence) {
        MoveVoter.Arrival arrival() {
            return new MoveVoter.Arrival(
                    unit, group, name, citizenId, ethnicity, householdDivision, address, phone, away, evidence);
        }
    }
}
