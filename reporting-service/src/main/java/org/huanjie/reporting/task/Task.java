package org.huanjie.reporting.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.reporting.body.BodyKind;
import org.huanjie.reporting.stage.Stage;

/**
 * A task as it stands.
 *
 * @param id          the same for ever: made of election, division and key
 * @param name        of the division
 * @param key         which task of the template
 * @param rule        number of the rule that asks for it
 * @param code        the rule's stable identifier
 * @param source      the article, or 惯例
 * @param body        the kind of body that sees to it
 * @param due         last day, from the election's calendar; null while it is not known or there is none
 * @param overdue     open, and the last day is past
 * @param reason      why there is nothing to do
 * @param evidence    what shows that it was done
 * @param completedBy name of who said that it is done, or that there is nothing to do
 * @param version     for {@code If-Match}
 */
public record Task(
        UUID id,
        String election,
        String division,
        String name,
        String key,
        Stage stage,
        String title,
        String rule,
        String code,
        String source,
        BodyKind body,
        @Schema(nullable = true) LocalDate due,
        boolean overdue,
        TaskStatus status,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) String evidence,
        @Schema(nullable = true) String completedBy,
        @Schema(nullable = true) LocalDate completedOn,
        long version) {

    /** What somebody has said of a task. */
    record State(
            TaskStatus status,
            String reason,
            String evidence,
            String completedBy,
            LocalDate completedOn,
            long version) {
        static final State UNTOUCHED = new State(TaskStatus.OPEN, null, null, null, null, 0);
    }

    static UUID idOf(String election, String division, String key) {
        return UUID.nameUUIDFromBytes(
                "task/%s/%s/%s".formatted(election, division, key).getBytes(StandardCharsets.UTF_8));
    }

    /** Done, or nothing to do. */
    @JsonIgnore
    public boolean isSettled() {
        return status != TaskStatus.OPEN;
    }
}
