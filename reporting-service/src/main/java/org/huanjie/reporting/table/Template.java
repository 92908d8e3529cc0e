package org.huanjie.reporting.table;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a table looks like, as {@code tables.yaml} says: provinces print other columns in another order.
 *
 * @param rows   what its rows are
 * @param levels the congresses it is made for, one block each; empty where it goes by none
 */
record Template(TableId id, String title, Rows rows, List<Level> levels, List<Column> columns) {

    enum Rows {
        /** each township and the county's own */
        TOWNSHIPS,
        /** the county's level and that of the townships, each as one row */
        LEVELS,
        /** each congress: the county's, and those of townships */
        CONGRESSES
    }

    /**
     * A column: of a figure, or of nothing with the reason.
     *
     * @param key      unique in the table
     * @param figure   of a township's row, and of the sums; at the level of townships the same figure for their congresses
     * @param county   figure of the row of the county's level, where rows are levels
     * @param township figure of the row of the townships' level, where rows are levels
     * @param missing  why no event tells it
     * @param countyOnly why it is not there at the level of townships
     */
    record Column(
            String key,
            String title,
            String figure,
            String county,
            String township,
            String missing,
            String countyOnly) {
        Column {
            key = key == null ? figure : key;
        }
    }

    Template {
        levels = levels == null ? List.of() : List.copyOf(levels);
    }

    static Map<TableId, Template> all() {
        try (InputStream yaml = Template.class.getResourceAsStream("/tables.yaml")) {
            return YAMLMapper.builder()
                    .addModule(new ParameterNamesModule())
                    .build()
                    .readValue(yaml, new TypeReference<List<Template>>() {})
                    .stream()
                    .collect(Collectors.toMap(Template::id, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
