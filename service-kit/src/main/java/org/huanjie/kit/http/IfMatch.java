package org.huanjie.kit.http;

import org.huanjie.kit.problem.Refusal;

/**
 * The version a change is based on. Checked after the resource was found, so that 404 comes before 428 and 412.
 */
public final class IfMatch {
    private final String header;
    private final boolean required;

    private IfMatch(String header, boolean required) {
        this.header = header == null || header.isBlank() ? null : header.trim();
        this.required = required;
    }

    /** For {@code PUT}, {@code PATCH}, {@code DELETE} of what exists. */
    public static IfMatch required(String header) {
        return new IfMatch(header, true);
    }

    /** For actions that may carry it. */
    public static IfMatch ifGiven(String header) {
        return new IfMatch(header, false);
    }

    /** @throws Refusal 428 if it is needed and missing, 412 if it names another version */
    public void require(long version) {
        require(etag(version));
    }

    /** As {@link #require(long)}, where the tag is not a plain version. */
    public void require(String etag) {
        if (header == null) {
            if (required) {
                throw Refusal.preconditionRequired();
            }
        } else if (!header.equals("*") && !matches(etag)) {
            throw Refusal.stale();
        }
    }

    /** For a {@code PUT} that found nothing: with an {@code If-Match} it must not create. */
    public void requireNone() {
        if (header != null) {
            throw Refusal.stale();
        }
    }

    private boolean matches(String etag) {
        for (String tag : header.split(",")) {
            if (tag.trim().equals(etag)) {
                return true;
            }
        }
        return false;
    }

    /** The strong entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
