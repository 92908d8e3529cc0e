package org.huanjie.districting.allocation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of the congress's deputies a minority is to elect. */
@Schema(description = "How many of the congress's deputies a minority (少数民族) is to elect; 选举法 art. 18 to 22")
public record MinoritySeats(
        @NotNull @Pattern(regexp = "[0-9]{2}") @Schema(description = "Two digits of GB/T 3304")
        String ethnicity,

        @NotNull @Min(0) @Max(450) Integer seats,

        @Schema(
                description = "false where it lives scattered (散居) and art. 19 does not bind it; true if left out",
                nullable = true)
        Boolean compact,

        @Size(max = 100)
        @Schema(
                description =
                        "Number of the provincial standing committee's decision by which an autonomous county's own small group may have more",
                nullable = true)
        String provincialDecision) {

    boolean livesScattered() {
        return Boolean.FALSE.equals(compact);
    }
}
