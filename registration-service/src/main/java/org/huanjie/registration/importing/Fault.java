package org.huanjie.registration.importing;

/**
 * What is wrong with a row.
 *
 * @param code    of {@link Reason}, or of the finding
 * @param field   title of the column, or null
 * @param message Chinese: what it is and what to do; never the cell's text
 */
record Fault(String code, String field, String message) {
    static Fault of(Reason reason, Header.Column field) {
        return new Fault(reason.name(), field == null ? null : field.title(), reason.text());
    }

    /** The same reason in words that fit better. */
    Fault saying(String text) {
        return new Fault(code, field, text);
    }
}
