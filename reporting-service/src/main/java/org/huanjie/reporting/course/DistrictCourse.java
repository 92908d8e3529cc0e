package org.huanjie.reporting.course;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a district has come, as published and certified; null for what has not happened.
 *
 * @param division    county or township whose congress is elected there
 * @param step        the last thing that has happened there
 * @param rollOn      first publication of its roll (选民名单)
 * @param voters      on its roll as it holds now
 * @param nominations accepted forms (提名), those withdrawn not counted
 * @param initial     persons on the initial list (初步候选人)
 * @param formal      persons on the formal list (正式代表候选人)
 * @param round       of its last certified vote
 * @param turnout     voted by registered of that vote in percent, two decimals, half up
 * @param outcome     of that vote, as nomination tells it
 * @param elected     deputies elected in all its rounds
 */
record DistrictCourse(
        UUID district,
        String level,
        String division,
        int number,
        String name,
        int seats,
        int population,
        Step step,
        @Schema(nullable = true) LocalDate rollOn,
        @Schema(nullable = true) Integer voters,
        int nominations,
        @Schema(nullable = true) LocalDate initialOn,
        @Schema(nullable = true) Integer initial,
        @Schema(nullable = true) LocalDate formalOn,
        @Schema(nullable = true) Integer formal,
        @Schema(nullable = true) Integer round,
        @Schema(nullable = true) Integer registered,
        @Schema(nullable = true) Integer voted,
        @Schema(nullable = true) String turnout,
        @Schema(nullable = true) String outcome,
        @Schema(nullable = true) Integer elected,
        @Schema(nullable = true) Integer openSeats) {

    /** In their order; a district may have nominations before it has its roll. */
    enum Step {
        DISTRICTED,
        ROLL_PUBLISHED,
        NOMINATING,
        INITIAL_LIST,
        PRELIMINARY,
        FORMAL_LIST,
        /** a vote is certified, seats are open */
        VOTED,
        FILLED
    }
}
