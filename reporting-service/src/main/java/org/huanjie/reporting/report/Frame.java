package org.huanjie.reporting.report;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sections and sentences of the reports, as {@code report.yaml} has them. */
record Frame(Map<ReportKind, String> titles, String recipient, List<Section> sections) {

    record Section(int level, String heading, List<Sentence> sentences) {
        Section {
            sentences = sentences == null ? List.of() : sentences;
        }
    }

    /** @param end what closes it, a full stop where not given */
    record Sentence(String id, String end, List<Clause> clauses) {
        Sentence {
            end = Optional.ofNullable(end).orElse("。");
        }
    }

    /** @param when what must have happened for it to stand; see the file */
    record Clause(String text, List<String> when) {}

    static Frame load() {
        try (InputStream yaml = Frame.class.getResourceAsStream("/report.yaml")) {
            return YAMLMapper.builder()
                    .addModule(new ParameterNamesModule())
                    .build()
                    .readValue(yaml, Frame.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
