package org.huanjie.kit.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The id that ties answer, problem, log lines, audit rows and events of one request together. */
public final class TraceId {
    public static final String HEADER = "X-Trace-Id";
    private static final String MDC_KEY = "traceId";
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TraceId() {}

    /** The running request's id, or null outside of one. */
    public static String current() {
        Object id = MDC.get(MDC_KEY);
        return id == null ? null : id.toString();
    }

    /** W3C {@code traceparent} for what this request causes, or null outside of one. */
    public static String traceparent() {
        String id = current();
        return id == null ? null : "00-" + id + "-" + hex(8) + "-01";
    }

    /** Starts a request: its id is that of a valid {@code traceparent}, else random. */
    public static String begin(String traceparent) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        String id = matcher.matches() ? matcher.group(1) : hex(16);
        MDC.put(MDC_KEY, id);
        return id;
    }

    /** Goes on under the id of an earlier request, in the background. */
    public static void resume(String id) {
        if (id != null) {
            MDC.put(MDC_KEY, id);
        }
    }

    public static void end() {
        MDC.remove(MDC_KEY);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
