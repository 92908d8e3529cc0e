package org.huanjie.reporting.figure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The definitions of all figures. */
@Singleton
class Definitions {
    private final List<Definition> all;

    Definitions() {
        try (InputStream yaml = Definitions.class.getResourceAsStream("/figures.yaml")) {
            all = YAMLMapper.builder()
                    .addModule(new ParameterNamesModule())
                    .build()
                    .readValue(yaml, new TypeReference<List<Definition>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Definition> all() {
        return all;
    }

    Optional<Definition> find(String id) {
        return all.stream().filter(definition -> definition.id().equals(id)).findFirst();
    }
}
