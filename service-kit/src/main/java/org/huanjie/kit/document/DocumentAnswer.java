package org.huanjie.kit.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Answers that are a document: shown by a browser, or saved under the document's title. A plain {@link Response}, because the
 * writer of its body is then chosen by the type that is answered, not by the one that was asked for.
 */
public final class DocumentAnswer {
    private DocumentAnswer() {}

    /** A document in the format asked for, HTML, DOCX or PDF. */
    public static Response of(OfficialDocument document, DocumentFormat format, String etag) {
        return switch (format) {
            case DOCX -> docx(document, etag);
            case PDF -> pdf(document.pdf(), document.title(), etag);
            default -> html(document.html(), document.title(), etag);
        };
    }

    /** A page, as it was written. */
    public static Response html(String page, String title, String etag) {
        return answer(page, MediaType.TEXT_HTML + ";charset=UTF-8", "inline", title + ".html", etag);
    }

    /** A Word document. */
    public static Response docx(OfficialDocument document, String etag) {
        return answer(document.docx(), DocumentFormat.DOCX_TYPE, "attachment", document.title() + ".docx", etag);
    }

    /** A PDF, as it was written. */
    public static Response pdf(byte[] written, String title, String etag) {
        return answer(written, DocumentFormat.PDF_TYPE, "inline", title + ".pdf", etag);
    }

    private static Response answer(Object body, String type, String disposition, String name, String etag) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename*=UTF-8''" + encoded)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "private")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
