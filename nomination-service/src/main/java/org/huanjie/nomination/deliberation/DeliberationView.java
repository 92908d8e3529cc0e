package org.huanjie.nomination.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.problem.Finding;
import org.huanjie.nomination.district.Conclusion;

@Schema(name = "Deliberation")
record DeliberationView(
        UUID id,
        UUID district,
        int round,
        LocalDate on,
        List<GroupOpinion> groups,
        Conclusion conclusion,

        @Schema(
                description =
                        "Whether all voter groups of the district have reported (R-88); told, nothing is refused for it")
        List<Finding> findings) {
    static DeliberationView of(Deliberation deliberation, List<Finding> findings) {
        return new DeliberationView(
                deliberation.id(),
                deliberation.district(),
                deliberation.round(),
                deliberation.heldOn(),
                deliberation.opinions(),
                deliberation.conclusion(),
                findings);
    }
}
