package org.huanjie.reporting.report;

import java.util.List;
import java.util.Optional;

/** Sections and sentences of a report. */
record Frame(String title, List<Section> sections) {

    /** @param table shown below the sentences once something is in it, or null */
    record Section(int level, String heading, List<Sentence> sentences, Table table) {}

    /**
     * @param end    what closes it, a full stop where not given
     * @param byHand whether nothing but the office's own words can stand there
     */
    record Sentence(String id, String end, List<Clause> clauses, boolean byHand) {
        Sentence {
            end = Optional.ofNullable(end).orElse("。");
            clauses = Optional.ofNullable(clauses).orElse(List.of());
        }
    }

    /** @param when what must have happened for it to stand; see the file */
    record Clause(String text, List<String> when) {}

    /** @param chart the figure that is drawn as bars */
    record Table(String title, String chart, List<Column> columns) {}

    record Column(String title, String figure) {}
}
