package org.huanjie.nomination.structure;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.problem.Finding;
import org.huanjie.nomination.election.Level;

@Schema(name = "Structure")
record StructureView(
        String election,
        Level level,
        String division,

        @Schema(description = "The whole first, then its townships by code, each before its districts; figures add up")
        List<Node> nodes,

        @Schema(description = "Of the congress; empty where none are set, or where only a part of it is asked for")
        List<Standing> targets,

        @Schema(
                description =
                        "Against the congress before; empty where its figures are not known, or where only a part of the congress is asked for")
        List<Comparison> previous,

        @Schema(
                description =
                        "What would reach a target, or keep the share of the congress before, while formal lists are still to be published")
        List<Hint> hints) {

    /**
     * A place and its figures.
     *
     * @param code     of the county or township; of a district, of the township it lies in, or of the county where it lies in several
     * @param district null but for districts
     */
    @Schema(name = "StructureNode")
    record Node(
            Kind kind,
            String code,
            @Schema(nullable = true) UUID district,
            @Schema(nullable = true) Integer number,
            String name,
            int districts,
            int seats,
            List<StageFigures> stages) {}

    @Schema(name = "StructureNodeKind")
    enum Kind {
        WHOLE,
        TOWNSHIP,
        DISTRICT
    }

    /** How a target stands at the stages at which there is somebody. */
    @Schema(name = "StructureTargetStanding")
    record Standing(Target target, List<Share> stages) {}

    /** @param percent two decimals, half-up; {@code met} is decided exactly */
    @Schema(name = "StructureShare")
    record Share(
            Stage stage,
            int members,
            int total,

            @Schema(examples = "28.57") String percent,
            boolean met) {}

    /**
     * What to do.
     *
     * @param persons   of the group that formal lists still to be published need, or may have at most
     * @param reachable false where no choice can reach the target any more
     * @param places    where they would be; empty for a target that must not be passed
     */
    @Schema(name = "StructureHint")
    record Hint(Target target, long persons, boolean reachable, List<Place> places, Finding finding) {}

    /** @param toNominate of them, how many must be nominated first */
    @Schema(name = "StructureHintPlace")
    record Place(String code, String name, long persons, long toNominate) {}
}
