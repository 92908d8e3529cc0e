package org.huanjie.nomination.structure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;

@Schema(name = "StructureTargetsDecision")
record TargetsRequest(
        @Schema(description = "Each indicator once with each comparator") @NotNull @Size(max = 28)
        List<@NotNull @Valid Target> targets,

        @Schema(examples = "云泽县选举委员会第三次会议") @NotBlank @Size(max = 200)
        String decidedBy,

        @Schema(examples = "2026-11-20") @NotNull @CivilDay LocalDate decidedOn,

        @Schema(examples = "云选委〔2026〕5号") @NotBlank @Size(max = 100)
        String documentNo) {

    @JsonIgnore
    @AssertTrue(message = "同一指标重复填写")
    @Schema(hidden = true)
    public boolean isEachOnce() {
        return targets == null
                || targets.stream()
                                .filter(Objects::nonNull)
                                .map(target -> target.indicator() + " " + target.comparator())
                                .distinct()
                                .count()
                        == targets.stream().filter(Objects::nonNull).count();
    }
}
