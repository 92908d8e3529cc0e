package org.huanjie.reporting.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.reporting.figure.Figure;

/**
 * A passage of a report: a sentence written from figures, or what the office has written in its place.
 *
 * @param id       of its template, such as {@code REG_1}
 * @param figures  those whose values stand in the text
 * @param missing  figures not known, for which the text has 【待补】
 * @param written  of a passage edited by hand, what is written from the figures; else null
 * @param outdated whether the figures under a passage edited by hand have changed since it was edited: it must be looked at again
 */
record Paragraph(
        String id,
        String text,
        List<Used> figures,
        List<String> missing,
        @Schema(nullable = true) Written written,
        boolean outdated) {
    static final String TO_COME = "【待补】";

    /** @param scope division it speaks of */
    record Used(String id, String scope) {}

    /** A sentence as the figures say it. */
    record Written(String text, List<Used> figures, List<String> missing) {}

    static Paragraph written(String id, String text, List<Used> figures, List<String> missing) {
        return new Paragraph(id, text, figures, missing, null, false);
    }

    boolean isEdited() {
        return written != null;
    }

    /** What it would be without anybody's hand. */
    Written byFigures() {
        return isEdited() ? written : new Written(text, figures, missing);
    }

    /**
     * The passage in the office's own words; what they do not say of the figures any more is not claimed of them.
     *
     * @param known the figures of the report
     */
    Paragraph edited(String words, List<Figure> known) {
        Written from = byFigures();
        return new Paragraph(
                id,
                words,
                from.figures().stream()
                        .filter(used -> known.stream()
                                .filter(figure -> figure.id().equals(used.id()) && figure.known())
                                .anyMatch(figure -> words.contains(Facts.written(figure))))
                        .toList(),
                words.contains(TO_COME) ? from.missing() : List.of(),
                from,
                false);
    }

    /** The passage as the figures say it. */
    Paragraph restored() {
        Written from = byFigures();
        return written(id, from.text(), from.figures(), from.missing());
    }

    /** This newly written passage with what was written by hand in the report before it. */
    Paragraph keeping(Paragraph before, List<Figure> known) {
        Paragraph kept = edited(before.text, known);
        return new Paragraph(
                id,
                kept.text,
                kept.figures,
                kept.missing,
                kept.written,
                before.outdated || !before.written.text.equals(text));
    }

    /** What must be settled before the report is issued. */
    int open() {
        return Math.max(missing.size(), text.contains(TO_COME) ? 1 : 0) + (outdated ? 1 : 0);
    }
}
