package org.huanjie.reporting.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/notices")
@Tag(name = "Notices", description = "Archive of published notices (公告), public")
class NoticeResource {
    private final Notices notices;

    NoticeResource(Notices notices) {
        this.notices = notices;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Notices of all services",
            description = "Public. Each has its number in its election, the address of its text and its SHA-256.")
    @APIResponse(responseCode = "200", description = "In the order of their ids")
    public Page<NoticeView> list(
            @RestQuery String election,
            @RestQuery String kind,
            @RestQuery String division,
            @BeanParam PageRequest page) {
        var found = notices.published(election, kind, division, page);
        return Page.of(found, page, view -> view, view -> Cursor.of(view.notice()));
    }
}
