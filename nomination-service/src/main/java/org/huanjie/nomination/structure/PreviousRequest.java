package org.huanjie.nomination.structure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PreviousCongressFigures")
record PreviousRequest(
        @Schema(description = "How many deputies it had", examples = "237") @NotNull @Min(1) @Max(450)
        Integer deputies,

        @Schema(description = "Each indicator once at most; what is not known is left out") @NotEmpty @Size(max = 14)
        List<@NotNull @Valid Group> groups,

        @Schema(description = "The paper the figures are from", examples = "上届代表资格审查报告") @NotBlank @Size(max = 200)
        String source) {

    @Schema(name = "PreviousCongressGroup")
    record Group(
            @NotNull Indicator indicator,

            @Schema(examples = "63") @NotNull @Min(0) @Max(450)
            Integer members) {}

    @JsonIgnore
    @AssertTrue(message = "同一指标重复填写，或者人数多于代表总数")
    @Schema(hidden = true)
    public boolean isPossible() {
        if (groups == null || deputies == null) {
            return true;
        }
        List<Group> told = groups.stream().filter(Objects::nonNull).toList();
        return told.stream().map(Group::indicator).distinct().count() == told.size()
                && told.stream().allMatch(group -> group.members() == null || group.members() <= deputies);
    }

    Map<Indicator, Integer> byIndicator() {
        Map<Indicator, Integer> counts = new EnumMap<>(Indicator.class);
        groups.forEach(group -> counts.put(group.indicator(), group.members()));
        return counts;
    }
}
