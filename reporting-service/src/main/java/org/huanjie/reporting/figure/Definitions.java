package org.huanjie.reporting.figure;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The definitions of all figures. */
@Singleton
class Definitions {
    /** @param rows SQL by name of a set of rows, in an order in which each reads only those before it */
    private record Written(LinkedHashMap<String, String> rows, List<Definition> figures) {}

    private static final Map<String, String> SHORTHANDS = Map.of(
            "{within}", "division >= :from and division < :to",
            "{reached}", "(:county = :from or reached)");

    private final List<Definition> all;
    private final String sets;
    private final String statement;

    Definitions() {
        try (InputStream yaml = Definitions.class.getResourceAsStream("/figures.yaml")) {
            Written written = YAMLMapper.builder()
                    .addModule(new ParameterNamesModule())
                    .build()
                    .readValue(yaml, Written.class);
            all = withTownships(written.figures);
            sets = written.rows.entrySet().stream()
                    .map(set -> set.getKey() + " as materialized (" + whole(set.getValue(), written.figures) + ")")
                    .collect(Collectors.joining(",\n", "with ", "\n"));
            statement = all.stream()
                    .filter(Definition::isCounted)
                    .map(Definition::select)
                    .collect(Collectors.joining("\nunion all\n", sets, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SQL of a set with its shorthands written out. */
    private static String whole(String sql, List<Definition> figures) {
        String whole = sql.replace(
                        "{elected}",
                        columns(
                                figures,
                                Definition::elected,
                                "case when count(*) = count(%1$s) then count(*) filter (where %1$s) end"))
                .replace("{listed}", columns(figures, Definition::listed, "count(*) filter (where %s)"));
        for (Map.Entry<String, String> shorthand : SHORTHANDS.entrySet()) {
            whole = whole.replace(shorthand.getKey(), shorthand.getValue());
        }
        return whole;
    }

    /** A column named as the figure for each figure with such a condition. */
    private static String columns(List<Definition> figures, Function<Definition, String> condition, String counted) {
        return figures.stream()
                .filter(figure -> condition.apply(figure) != null)
                .map(figure -> counted.formatted(condition.apply(figure)) + " as \"" + figure.id() + "\"")
                .collect(Collectors.joining(",\n"));
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

    /** SQL that reads the sets of rows of a scope: what {@link Definition#rows} names; those not named are not read. */
    String sets() {
        return sets;
    }

    /** SQL for {@code id} and {@code value} of all figures that are taken from rows. */
    String statement() {
        return statement;
    }

    List<Definition> all() {
        return all;
    }

    Optional<Definition> find(String id) {
        return all.stream().filter(definition -> definition.id().equals(id)).findFirst();
    }
}
