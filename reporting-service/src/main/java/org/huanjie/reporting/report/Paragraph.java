package org.huanjie.reporting.report;

import java.util.List;

/**
 * A sentence of a report.
 *
 * @param id      of its template, such as {@code REG_1}
 * @param figures those whose values stand in the text
 * @param missing figures not known, for which the text has 【待补】
 */
record Paragraph(String id, String text, List<Used> figures, List<String> missing) {
    static final String TO_COME = "【待补】";

    /** @param scope division it speaks of */
    record Used(String id, String scope) {}
}
