package org.huanjie.nomination.district;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.problem.Refusal;

/**
 * Whether the caller may do something now, found out by the guard that the action itself calls.
 *
 * @param name last segment of the action's path
 * @param why  Chinese: why not; null where it is allowed
 */
@Schema(name = "Action")
public record Action(
        String name,
        boolean allowed,
        @Schema(nullable = true) String why) {

    public static Action of(String name, Runnable guard) {
        try {
            guard.run();
            return new Action(name, true, null);
        } catch (Refusal refusal) {
            return new Action(name, false, refusal.title());
        }
    }
}
