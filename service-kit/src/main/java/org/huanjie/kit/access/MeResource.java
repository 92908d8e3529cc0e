package org.huanjie.kit.access;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Tag(name = "Caller")
class MeResource {
    private final Caller caller;
    private final DivisionNames names;

    MeResource(Caller caller, DivisionNames names) {
        this.caller = caller;
        this.names = names;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Who the token speaks for",
            description = "Person, roles and scope, as this service understands them.")
    public Me me() {
        return new Me(
                caller.sub(),
                caller.name(),
                caller.roles().stream().sorted().toList(),
                caller.division(),
                names.nameOf(caller.division()),
                caller.units());
    }

    record Me(String sub, String name, List<String> roles, String division, String divisionName, List<String> units) {}
}
