package org.huanjie.reporting.table;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.stream.Stream;
import org.huanjie.kit.csv.Sheet;
import org.huanjie.kit.problem.Refusal;

/** How a table is answered. */
enum TableFormat {
    JSON(MediaType.APPLICATION_JSON),
    CSV(Sheet.TYPE),
    XLSX(TableFormat.XLSX_TYPE);

    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType type;

    TableFormat(String type) {
        this.type = MediaType.valueOf(type);
    }

    /**
     * The format asked for: by the parameter, else by {@code Accept}; JSON where neither says.
     *
     * @throws Refusal 406 for another
     */
    static TableFormat asked(String format, HttpHeaders headers) {
        if (format != null && !format.isEmpty()) {
            return Stream.of(values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(format))
                    .findFirst()
                    .orElseThrow(TableFormat::notOffered);
        }
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> Stream.of(values()).filter(one -> accepted.isCompatible(one.type)))
                .findFirst()
                .orElseThrow(TableFormat::notOffered);
    }

    private static Refusal notOffered() {
        return Refusal.of(406, "not-acceptable", "不支持所要求的格式", "it is written as json, csv, xlsx");
    }
}
