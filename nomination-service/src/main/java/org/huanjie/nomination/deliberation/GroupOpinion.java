package org.huanjie.nomination.deliberation;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a voter group (选民小组) thinks of the candidates.
 *
 * @param present voters who took part
 */
@Schema(name = "GroupOpinion")
public record GroupOpinion(
        @Schema(examples = "第1小组") @NotBlank @Size(max = 100)
        String group,

        @Schema(examples = "38") @NotNull @Min(0) @Max(MAX) Integer present,

        @NotNull @Size(max = 100) List<@NotNull @Valid Opinion> opinions) {
    static final int MAX = 1_000_000;

    /** @param support voters for the candidate, {@code for} in JSON */
    @Schema(name = "Opinion")
    public record Opinion(
            @NotNull UUID candidate,

            @JsonProperty("for") @Schema(name = "for", examples = "30") @NotNull @Min(0) @Max(MAX)
            Integer support,

            @Schema(examples = "5") @NotNull @Min(0) @Max(MAX)
            Integer against) {}
}
