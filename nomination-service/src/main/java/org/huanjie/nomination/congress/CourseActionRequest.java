package org.huanjie.nomination.congress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.election.Level;

/**
 * A step to take in all districts of a congress, as it is asked for and as the job keeps it.
 *
 * @param candidates of the formal lists, by district
 */
@Schema(name = "CourseActionRequest")
record CourseActionRequest(
        @NotBlank @Size(max = 20) String election,
        @NotNull Level level,

        @Schema(description = "County or township; of the county's congress the districts there")
        @NotNull
        @Pattern(regexp = "[0-9]{6}|[0-9]{9}", message = "六位或九位代码")
        String division,

        @NotNull CourseAction action,

        @Schema(
                description = "Why, where lists are late, or candidates have not met voters as they should",
                nullable = true)
        @Size(max = 2000)
        String reason,

        @Schema(description = "Number of the notices, given by the publisher", nullable = true) @Size(max = 100)
        String documentNo,

        @Schema(description = "For FORMAL_LIST: the formal candidates of each district", nullable = true)
        @Size(max = 5000)
        Map<UUID, List<UUID>> candidates) {}
