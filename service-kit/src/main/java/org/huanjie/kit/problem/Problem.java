package org.huanjie.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * RFC 9457 problem, the answer to everything that goes wrong.
 *
 * @param type       {@code urn:huanjie:problem:<slug>}; the slug is what programs decide by
 * @param title      Chinese, for the clerk
 * @param status     the status of the answer
 * @param detail     English, what decided
 * @param instance   path of the request
 * @param traceId    the same as the header {@code X-Trace-Id}
 * @param findings   the rules that refused or warn
 * @param violations the fields that cannot be taken
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        List<Finding> findings,
        List<Violation> violations) {
    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String TYPE_PREFIX = "urn:huanjie:problem:";

    public static Problem of(Refusal refusal, String instance, String traceId) {
        return new Problem(
                TYPE_PREFIX + refusal.slug(),
                refusal.title(),
                refusal.status(),
                refusal.getMessage(),
                instance,
                traceId,
                refusal.findings(),
                refusal.violations());
    }
}
