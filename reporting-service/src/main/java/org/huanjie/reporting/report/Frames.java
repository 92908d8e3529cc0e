package org.huanjie.reporting.report;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.reporting.stage.Stage;

/** The frames of all reports, as {@code report.yaml} has them. */
record Frames(
        String recipient,
        Map<String, Written> frames,
        Map<String, List<Frame.Sentence>> blocks,
        Map<String, Frame.Table> tables) {
    /** Stages that have a report of their own, in their order ({@code domain.md} §7.3). */
    static final List<Stage> REPORTED = List.of(Stage.DISTRICTING, Stage.REGISTRATION, Stage.NOMINATION, Stage.VOTING);

    record Written(String title, List<Part> parts) {}

    /** @param says  blocks, or null for a heading alone */
    record Part(int level, String heading, List<String> says, String table) {}

    static Frames load() {
        try (InputStream yaml = Frames.class.getResourceAsStream("/report.yaml")) {
            return YAMLMapper.builder()
                    .addModule(new ParameterNamesModule())
                    .build()
                    .readValue(yaml, Frames.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param stage of a report on a stage; else null */
    Frame of(ReportKind kind, Stage stage) {
        Written written = frames.get(stage == null ? kind.name() : kind + "_" + stage);
        return new Frame(
                written.title(), written.parts().stream().map(this::section).toList());
    }

    private Frame.Section section(Part part) {
        return new Frame.Section(
                part.level(),
                part.heading(),
                Optional.ofNullable(part.says()).orElse(List.of()).stream()
                        .flatMap(block -> blocks.get(block).stream())
                        .toList(),
                part.table() == null ? null : tables.get(part.table()));
    }
}
