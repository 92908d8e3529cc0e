package org.huanjie.reporting.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param heading with its number, {@code 一、…} or {@code （一）…}; empty for the lead
 * @param table   shown below the paragraphs, or null
 */
record ReportSection(
        String heading,
        List<Paragraph> paragraphs,
        @Schema(nullable = true) ReportTable table) {

    ReportSection with(UnaryOperator<Paragraph> change) {
        return new ReportSection(heading, paragraphs.stream().map(change).toList(), table);
    }
}
