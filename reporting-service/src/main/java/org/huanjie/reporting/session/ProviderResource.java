package org.huanjie.reporting.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells the page how one logs in here. */
@Path("/dashboard/provider")
class ProviderResource {
    private final boolean login;

    ProviderResource(@ConfigProperty(name = "quarkus.oidc.dashboard.tenant-enabled") boolean login) {
        this.login = login;
    }

    /** @param login whether by the provider's page; else by a token */
    record Provider(boolean login) {}

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Provider provider() {
        return new Provider(login);
    }
}
