package org.huanjie.districting.election;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record ElectionRequest(
        @Size(max = 20) String code,
        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = "[0-9]{6}", message = "六位县级代码")
        String division,

        @NotNull LocalDate electionDay,
        @NotEmpty @Size(max = 2) List<@NotNull Level> levels,
        @NotBlank @Size(max = 60) String ruleProfile,
        @Valid @Size(max = 100) List<@NotNull RuleOverride> ruleOverrides,
        @Size(max = 200) String decidedBy,
        LocalDate decidedOn,
        @Size(max = 100) String documentNo,

        @Schema(
                description =
                        "true where last days of the law that the election day puts before today are meant so; without it such a day is refused (422 deadlines-passed, naming each). Kept in the audit.")
        Boolean confirmPassedDeadlines) {

    List<RuleOverride> overrides() {
        return ruleOverrides == null ? List.of() : List.copyOf(ruleOverrides);
    }

    boolean confirmsPassedDeadlines() {
        return Boolean.TRUE.equals(confirmPassedDeadlines);
    }
}
