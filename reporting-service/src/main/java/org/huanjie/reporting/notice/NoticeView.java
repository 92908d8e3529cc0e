package org.huanjie.reporting.notice;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;

/** A published notice: where its text is, and its hash. */
record NoticeView(
        UUID notice,
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
