package org.huanjie.nomination.congress;

import java.util.Set;
import org.huanjie.nomination.district.Step;

/** What the committee does in each district of a congress. */
enum CourseAction {
    INITIAL_LIST,
    FORMAL_LIST,
    VOTING,
    CERTIFICATION;

    private static final Set<Step> OPENED = Set.of(Step.VOTING, Step.COUNTED, Step.CERTIFIED);
    private static final Set<Step> CERTIFIED = Set.of(Step.TIE_REVOTE, Step.RUN_OFF, Step.REELECTION, Step.CERTIFIED);

    /** Whether a district at this step has it behind it. */
    boolean isDone(Step step) {
        return switch (this) {
            case INITIAL_LIST -> step.compareTo(Step.INITIAL_LIST) >= 0;
            case FORMAL_LIST -> step.compareTo(Step.FORMAL_LIST) >= 0;
            case VOTING -> OPENED.contains(step);
            case CERTIFICATION -> CERTIFIED.contains(step);
        };
    }
}
