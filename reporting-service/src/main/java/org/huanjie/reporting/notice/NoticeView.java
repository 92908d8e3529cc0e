package org.huanjie.reporting.notice;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published notice: where its text is, and its hash.
 *
 * @param number  its place among the notices of its election by date of publication, from 1; one that is told late moves those after it
 * @param service whose notice it is: {@code url} is an address there; null until read models are rebuilt for one told before this was kept
 */
record NoticeView(
        UUID notice,
        long number,
        @Schema(nullable = true) String service,
        String election,
        String kind,
        String level,
        String division,
        String issuer,
        String documentNo,
        String title,
        String url,
        String sha256,
        LocalDate publishedOn) {
    static NoticeView of(Tuple row) {
        return new NoticeView(
                row.get("id", UUID.class),
                ((Number) row.get("number")).longValue(),
                row.get("service", String.class),
                row.get("election", String.class),
                row.get("kind", String.class),
                row.get("level", String.class),
                row.get("division", String.class),
                row.get("issuer", String.class),
                row.get("document_no", String.class),
                row.get("title", String.class),
                row.get("url", String.class),
                row.get("sha256", String.class),
                LocalDate.parse(row.get("published_on", String.class)));
    }
}
