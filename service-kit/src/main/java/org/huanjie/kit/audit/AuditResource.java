package org.huanjie.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;

@Path("/api/v1/audit")
@RolesAllowed(Role.AUDITOR)
@Tag(name = "Audit", description = "Who did what (R-125)")
class AuditResource {
    private final AuditLog log;
    private final AuditChain chain;
    private final AuditCheckpoints checkpoints;
    private final Caller caller;

    AuditResource(AuditLog log, AuditChain chain, AuditCheckpoints checkpoints, Caller caller) {
        this.log = log;
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The log of acts, oldest first", description = "Ids and codes only; never a person's data.")
    public Page<AuditLog.Entry> list(@BeanParam PageRequest page) {
        return Page.of(log.after(caller.scope(), page), page, entry -> entry, entry -> Cursor.of(entry.id()));
    }

    @POST
    @Path("/verification")
    @Operation(
            summary = "Recompute the chain of hashes",
            description =
                    "Names the first row that was changed, removed, moved or put in between, and compares the chain with the checkpoints that were told to Kafka each minute: what was written anew as a whole, or cut off at its end, is found by these. checkpoints is null where Kafka does not answer. Rows of the last seconds are not sealed yet.")
    public AuditChain.Verdict verify() throws SQLException {
        Optional<List<AuditCheckpoint>> told = checkpoints.told();
        return chain.verify(told.orElse(List.of()))
                .comparedWith(told.map(List::size).orElse(null));
    }
}
