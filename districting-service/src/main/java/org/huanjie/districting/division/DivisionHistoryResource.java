package org.huanjie.districting.division;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/divisions/{code}/history")
@Tag(name = "Divisions", description = "Administrative divisions (行政区划) and the units districts are made of")
class DivisionHistoryResource {
    private final DivisionHistory history;

    DivisionHistoryResource(DivisionHistory history) {
        this.history = history;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "What a division has been",
            description =
                    "The newest first: its names and its people, by the day the figures are as of (populationAsOf) and the time they were recorded.")
    public Page<DivisionHistory.Was> list(@RestPath String code, @BeanParam PageRequest page) {
        return Page.of(history.of(code, page), page, was -> was, was -> Cursor.of(was.version()));
    }
}
