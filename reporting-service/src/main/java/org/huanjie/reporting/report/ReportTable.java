package org.huanjie.reporting.report;

import java.util.List;

/**
 * Figures by township, as they stood when the report was written.
 *
 * @param chart number of the column that is drawn as bars, from 0
 */
record ReportTable(String title, List<Column> columns, List<Row> rows, int chart) {
    record Column(String title, String figure) {}

    /**
     * @param division code of the township, or of the county for what lies in none and for the whole
     * @param values   as a document writes them, empty where not known
     * @param whole    whether it is the sum of all
     */
    record Row(String division, String name, List<String> values, boolean whole) {}
}
