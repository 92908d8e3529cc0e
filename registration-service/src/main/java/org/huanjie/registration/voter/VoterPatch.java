package org.huanjie.registration.voter;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.huanjie.kit.http.OneLine;

/** What changes of a registration; what is missing or null stays. */
record VoterPatch(
        @Size(max = 100) String name,
        @Size(max = 20) String ethnicity,
        @Size(max = 15) String unit,

        @Size(max = 30) @Pattern(regexp = VoterRequest.GROUP, message = "只能含文字和数字")
        String group,

        @Size(max = 200) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String address,

        @Size(max = 30) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String phone,

        @Size(max = 15) @Pattern(regexp = "[0-9]*", message = "只能是数字")
        String householdDivision,

        Voter.Basis basis,

        @Size(max = 60) @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        String certificate,

        Boolean away,
        Checked review) {
    enum Checked {
        CHECKED
    }

    /** Whether it says no more than that the registration was looked at. */
    boolean onlyReview() {
        return review != null
                && name == null
                && ethnicity == null
                && unit == null
                && group == null
                && address == null
                && phone == null
                && householdDivision == null
                && basis == null
                && certificate == null
                && away == null;
    }
}
