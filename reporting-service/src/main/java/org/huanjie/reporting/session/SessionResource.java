package org.huanjie.reporting.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The session after the authorization code flow, which Quarkus runs: its cookie is encrypted, and no script reads it. The page
 * asks for the access token and shows it to the API as any other client does, so the cookie alone opens nothing and there is
 * one way of authorisation.
 */
@Path("/session")
@Authenticated
class SessionResource {
    private static final String ELECTION = "[0-9]{6}-[0-9]{4}";

    private final AccessTokenCredential access;

    SessionResource(AccessTokenCredential access) {
        this.access = access;
    }

    record Token(String token) {}

    /** Where one is sent to log in, and comes back to. */
    @GET
    @Operation(hidden = true)
    public RestResponse<Void> entered(@RestQuery String election) {
        String asked = election != null && election.matches(ELECTION) ? "?election=" + election : "";
        return RestResponse.seeOther(URI.create("/" + asked + "#session"));
    }

    @GET
    @Path("/token")
    @Operation(hidden = true)
    public RestResponse<Token> token() {
        return ResponseBuilder.ok(new Token(access.getToken()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
