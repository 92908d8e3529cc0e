package org.huanjie.reporting.activity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.reporting.division.Place;
import org.huanjie.reporting.stage.Stage;

/** @param figures by the field names of the progress report's sentences, such as {@code banners} */
record ActivityRequest(
        @NotNull @Pattern(regexp = Place.ELECTION, message = "选举代码，如 990123-2026")
        String election,

        @NotNull @Pattern(regexp = Place.DIVISION, message = "区划代码")
        String division,

        @NotNull ActivityKind kind,

        @NotNull Stage stage,

        @NotNull LocalDate on,

        @NotBlank @Size(max = 200) String title,

        @Min(0) @Max(10_000_000) Integer participants,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class, example = "{\"banners\": 60}")
        @Size(max = 60)
        Map<String, JsonNode> figures) {}
