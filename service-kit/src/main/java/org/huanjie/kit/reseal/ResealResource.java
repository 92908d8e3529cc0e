package org.huanjie.kit.reseal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.http.Idempotent;
import org.huanjie.kit.jobs.Job;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/keys/resealing")
@RolesAllowed(Role.OPERATOR)
@Idempotent
@Tag(name = "Keys", description = "Rotation of the keys under which personal data is kept")
class ResealResource {
    private final Reseal reseal;
    private final Caller caller;

    ResealResource(Reseal reseal, Caller caller) {
        this.reseal = reseal;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Encrypt anew what older keys have encrypted",
            description =
                    "Under the first key of huanjie.keys.data, once all replicas have it. People go on working meanwhile. The job's result has the number of texts; 0 the second time.")
    public RestResponse<Job> start() {
        return Answer.accepted(reseal.start(caller));
    }
}
