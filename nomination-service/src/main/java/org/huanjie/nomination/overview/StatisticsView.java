package org.huanjie.nomination.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.election.Level;

@Schema(name = "Statistics")
record StatisticsView(
        @Schema(nullable = true) String election,
        @Schema(nullable = true) String division,
        List<LevelTotals> levels) {

    /**
     * Figures of one level; {@code domain.md} §7.5 defines them.
     *
     * @param nominatedByVoters persons with a standing nomination by voters; who was nominated by both counts in both
     * @param voted             of the first valid vote of each district, as registered
     * @param turnout           voted ÷ registered, per cent; null before the first certification
     */
    @Schema(name = "LevelTotals")
    record LevelTotals(
            Level level,
            long districts,
            long seats,
            long accepted,
            long rejected,
            long withdrawn,
            long nominatedByVoters,
            long nominatedByOrganisations,
            long initialCandidates,
            long formalCandidates,
            long elected,
            long certified,
            long registered,
            long voted,
            @Schema(nullable = true) String turnout) {}
}
