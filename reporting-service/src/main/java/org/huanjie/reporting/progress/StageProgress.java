package org.huanjie.reporting.progress;

import java.time.LocalDate;
import java.util.Map;
import org.huanjie.reporting.stage.Stage;

/**
 * A township at a stage.
 *
 * @param reason     in Chinese: what the status rests on
 * @param deadline   from the election's calendar, or null
 * @param tasksDone  of the tasks there: done, or nothing to do
 * @param tasksTotal how many tasks the template has
 * @param figures    what the status rests on, bodies, units, districts: how many are done and how many there are; where the work is done for each congress, the county's and the township's, too
 */
public record StageProgress(
        String division,
        String name,
        Stage stage,
        String status,
        String reason,
        LocalDate deadline,
        long tasksDone,
        long tasksTotal,
        Map<String, Long> figures) {
    public boolean is(Status wanted) {
        return status.equals(wanted.name());
    }
}
