package org.huanjie.reporting.figure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The definitions of all figures. */
@Singleton
class Definitions {
    private final List<Definition> all;

    Definitions() {
        try (InputStream yaml = Definitions.class.getResourceAsStream("/figures.yaml")) {
            all = withTownships(YAMLMapper.builder()
                    .addModule(new ParameterNamesModule())
                    .build()
                    .readValue(yaml, new TypeReference<List<Definition>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the figures of township congresses after those of the county's that they are made of. */
    private static List<Definition> withTownships(List<Definition> written) {
        Map<String, Definition> byId = new LinkedHashMap<>();
        written.forEach(definition -> byId.put(definition.id(), definition));
        return written.stream()
                .flatMap(definition -> definition.township() == null || byId.containsKey(definition.township())
                        ? Stream.of(definition)
                        : Stream.of(
                                definition,
                                definition.ofTownships(id -> byId.get(id).township())))
                .toList();
    }

    List<Definition> all() {
        return all;
    }

    Optional<Definition> find(String id) {
        return all.stream().filter(definition -> definition.id().equals(id)).findFirst();
    }
}
