package org.huanjie.reporting.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.http.OneLine;
import org.huanjie.reporting.division.Place;
import org.huanjie.reporting.stage.Stage;

/**
 * @param stage     of a report on a stage; else left out
 * @param asOf      today, or left out: read models hold what stands now, never what stood then
 * @param recipient the city's standing committee where left out
 */
record ReportRequest(
        @NotNull @Pattern(regexp = Place.ELECTION, message = "选举代码，如 990123-2026")
        String election,

        @NotNull ReportKind kind,

        @Schema(
                description =
                        "Of a STAGE report: DISTRICTING, REGISTRATION, NOMINATION or VOTING; the last of them that has begun where left out")
        Stage stage,

        @Schema(description = "Today, or left out; another day is refused: as-of-not-kept")
        LocalDate asOf,

        @Size(min = 1, max = 200) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String recipient) {}
