package org.huanjie.reporting.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A standard table as it stands.
 *
 * @param asOf    when its figures were read; all in one moment
 * @param figures the definition of every figure that a cell names
 * @param missing the cells that are null, with the reason
 */
public record TableView(
        TableId table,
        String title,
        String election,
        String division,
        Instant asOf,
        List<Column> columns,
        List<Row> rows,
        List<Defined> figures,
        List<Missing> missing) {

    /**
     * @param unit     人, 名, 个, %; null for dates
     * @param additive whether the last row of a block is the sum of the others; of rates, largest and smallest it is their own
     */
    public record Column(
            String key,
            String title,
            @Schema(nullable = true) String unit,
            boolean additive) {}

    /** What a row is about. */
    public enum Kind {
        TOWNSHIP,
        /** the county's own, and districts across townships */
        COUNTY,
        /** all congresses of a level */
        LEVEL,
        TOTAL
    }

    /** @param level the congresses it counts; null where the table goes by none, or for all */
    public record Row(
            Kind kind, @Schema(nullable = true) Level level, String division, String name, List<Cell> cells) {}

    /** @param figure what the value is, as {@code figures} defines it; null where nothing tells it */
    public record Cell(
            String column,
            @Schema(nullable = true) String figure,

            @Schema(
                    implementation = Object.class,
                    oneOf = {Long.class, String.class},
                    nullable = true,
                    description = "Number, or text for a rate or a date; null: not known, see missing",
                    example = "3251")
            JsonNode value) {}

    /** @param definition what is counted, in Chinese */
    public record Defined(
            String id, @Schema(nullable = true) String unit, String definition) {}

    /**
     * @param rows   names of the rows in which it is null
     * @param reason in Chinese
     */
    public record Missing(
            String column,
            String title,
            @Schema(nullable = true) Level level,
            List<String> rows,
            String reason) {}
}
