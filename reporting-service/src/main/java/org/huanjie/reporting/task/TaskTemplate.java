package org.huanjie.reporting.task;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.huanjie.kit.problem.Rule;
import org.huanjie.reporting.body.BodyKind;
import org.huanjie.reporting.stage.Stage;

/**
 * A task of every election, as {@code tasks.yaml} says.
 *
 * @param key  unique, and kept for ever
 * @param due  key of the calendar, or null
 * @param rule what asks for it
 */
record TaskTemplate(String key, Stage stage, At at, BodyKind body, String due, String title, Rule rule) {

    enum At {
        COUNTY,
        TOWNSHIP,
        /** townships that have a congress */
        CONGRESS
    }

    boolean isFor(boolean county, boolean subdistrict) {
        return switch (at) {
            case COUNTY -> county;
            case TOWNSHIP -> !county;
            case CONGRESS -> !county && !subdistrict;
        };
    }

    /** A subdistrict has no election committee. */
    BodyKind body(boolean subdistrict) {
        return subdistrict && body == BodyKind.TOWNSHIP_ELECTION_COMMITTEE ? BodyKind.GUIDANCE_GROUP : body;
    }

    static List<TaskTemplate> all() {
        try (InputStream yaml = TaskTemplate.class.getResourceAsStream("/tasks.yaml")) {
            return YAMLMapper.builder()
                    .addModule(new ParameterNamesModule())
                    .build()
                    .readValue(yaml, new TypeReference<List<TaskTemplate>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
