package org.huanjie.reporting.timeline;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.reporting.progress.StageProgress;
import org.huanjie.reporting.progress.Status;
import org.huanjie.reporting.stage.Stage;

/**
 * A stage over all townships of the scope.
 *
 * @param status that of the township that needs help most; done where it is done in all
 * @param done   townships that are done
 * @param total  townships there are
 */
record StageState(
        Stage stage,
        String title,
        @Schema(nullable = true) LocalDate deadline,
        Status status,
        String words,
        long done,
        long total) {

    static StageState of(Stage stage, List<StageProgress> all) {
        List<StageProgress> there =
                all.stream().filter(one -> one.stage() == stage).toList();
        long done = there.stream().filter(one -> one.is(Status.DONE)).count();
        LocalDate deadline = there.isEmpty() ? null : there.get(0).deadline();
        Status status = status(there, done);
        return new StageState(stage, stage.title(), deadline, status, status.words(), done, there.size());
    }

    private static Status status(List<StageProgress> there, long done) {
        for (Status worst : List.of(Status.OVERDUE, Status.AT_RISK)) {
            if (there.stream().anyMatch(one -> one.is(worst))) {
                return worst;
            }
        }
        if (!there.isEmpty() && done == there.size()) {
            return Status.DONE;
        }
        return there.stream().allMatch(one -> one.is(Status.NOT_STARTED)) ? Status.NOT_STARTED : Status.ON_TRACK;
    }
}
