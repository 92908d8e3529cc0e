package org.huanjie.kit.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.kit.problem.Refusal;

/** Formats in which a document is answered. */
public enum DocumentFormat {
    JSON(MediaType.APPLICATION_JSON_TYPE),
    HTML(MediaType.TEXT_HTML_TYPE),
    DOCX(MediaType.valueOf(DocumentFormat.DOCX_TYPE)),
    PDF(MediaType.valueOf(DocumentFormat.PDF_TYPE));

    /** Media type of a Word document. */
    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Media type of a PDF. */
    public static final String PDF_TYPE = "application/pdf";

    private final MediaType type;

    DocumentFormat(MediaType type) {
        this.type = type;
    }

    /**
     * The format asked for: by the parameter, else by {@code Accept}; where neither says, the first that is offered.
     *
     * @param format the parameter {@code format}, or null
     * @throws Refusal 406 for one that is not offered
     */
    public static DocumentFormat asked(String format, HttpHeaders headers, DocumentFormat... offered) {
        if (format != null && !format.isEmpty()) {
            return Stream.of(offered)
                    .filter(one -> one.key().equals(format))
                    .findFirst()
                    .orElseThrow(() -> notOffered(offered));
        }
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        return accepted.stream()
                .flatMap(type -> Stream.of(offered).filter(one -> type.isCompatible(one.type)))
                .findFirst()
                .orElseThrow(() -> notOffered(offered));
    }

    /** 406, with the formats there are. */
    public static Refusal notOffered(DocumentFormat... offered) {
        return Refusal.of(
                406,
                "not-acceptable",
                "不支持所要求的格式",
                "it is written as "
                        + Stream.of(offered).map(DocumentFormat::key).collect(Collectors.joining(", ")));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
