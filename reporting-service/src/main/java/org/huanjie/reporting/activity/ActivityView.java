package org.huanjie.reporting.activity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.reporting.stage.Stage;

/** An activity, as shown. */
record ActivityView(
        UUID id,
        String election,
        String division,
        ActivityKind kind,
        Stage stage,
        LocalDate on,
        String title,
        int participants,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
        Map<String, JsonNode> figures) {}
