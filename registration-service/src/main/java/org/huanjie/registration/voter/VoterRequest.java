package org.huanjie.registration.voter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.huanjie.kit.http.OneLine;

/** A registration as it comes from the desk (选民登记表). */
public record VoterRequest(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 40) String citizenId,
        @NotBlank @Size(max = 20) String ethnicity,
        @NotBlank @Size(max = 15) String unit,

        @Size(max = 30) @Pattern(regexp = GROUP, message = "只能含文字和数字")
        String group,

        @Size(max = 200) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String address,

        @Size(max = 30) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String phone,

        @Size(max = 15) @Pattern(regexp = "[0-9]*", message = "只能是数字")
        String householdDivision,

        @NotNull Voter.Basis basis,

        @Size(max = 60) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String certificate,

        Boolean away) {
    static final String GROUP = "[\\p{L}\\p{N}（）()·-]*";
}
