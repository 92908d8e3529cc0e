package org.huanjie.registration.voter;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What changes of a registration; what is missing or null stays. */
record VoterPatch(
        @Size(max = 100) String name,
        @Size(max = 20) String ethnicity,
        @Size(max = 15) String unit,

        @Size(max = 30) @Pattern(regexp = VoterRequest.GROUP, message = "只能含文字和数字")
        String group,

        @Size(max = 200) @Pattern(regexp = VoterRequest.TEXT, message = "含有控制字符")
        String address,

        @Size(max = 30) @Pattern(regexp = VoterRequest.TEXT, message = "含有控制字符")
        String phone,

        @Size(max = 15) @Pattern(regexp = "[0-9]*", message = "只能是数字")
        String householdDivision,

        Voter.Basis basis,

        @Size(max = 60) @Pattern(regexp = VoterRequest.TEXT, message = "含有控制字符")
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
