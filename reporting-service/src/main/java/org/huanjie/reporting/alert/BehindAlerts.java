package org.huanjie.reporting.alert;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.reporting.progress.Status;
import org.huanjie.reporting.stage.Stage;

/** Who is behind while most others are done, before a day comes near; then {@link DeadlineAlerts} tells it. */
@Singleton
class BehindAlerts implements AlertRule {
    @Override
    public List<Alert> of(Situation now) {
        List<Alert> alerts = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            boolean near = now.deadline(stage)
                    .map(entry -> now.daysUntil(entry.date()) <= Status.DAYS_OF_RISK)
                    .orElse(stage.deadline() == null);
            if (near) {
                continue;
            }
            if (StageRules.publishes(stage)) {
                districts(stage, now, alerts);
            } else {
                townships(stage, now, alerts);
            }
        }
        return alerts;
    }

    private static void districts(Stage stage, Situation now, List<Alert> alerts) {
        List<Alert.Place> behind = now.unpublished(stage);
        int all = now.districts().size();
        if (mostAreDone(behind.size(), all)) {
            alerts.add(Alert.of(
                            AlertKind.DISTRICTS_BEHIND,
                            AlertSeverity.LOW,
                            stage.name(),
                            StageRules.of(stage),
                            stage.title() + "有选区进度落后",
                            "%d个选区中%d个已经完成，尚有%d个落后：%s。"
                                    .formatted(all, all - behind.size(), behind.size(), Situation.names(behind)))
                    .at(stage)
                    .about(List.of(), behind)
                    .figures(Map.of("districts", behind.size(), "of", all))
                    .link(now.link("progress")));
        }
    }

    private static void townships(Stage stage, Situation now, List<Alert> alerts) {
        List<Alert.Place> behind = now.undone(stage);
        int all = now.at(stage).size();
        if (mostAreDone(behind.size(), all)) {
            alerts.add(Alert.of(
                            AlertKind.TOWNSHIPS_BEHIND,
                            AlertSeverity.LOW,
                            stage.name(),
                            StageRules.of(stage),
                            stage.title() + "有乡镇、街道进度落后",
                            "%d个乡镇、街道中%d个已经完成，尚有%d个落后：%s。"
                                    .formatted(all, all - behind.size(), behind.size(), Situation.names(behind)))
                    .at(stage)
                    .about(behind, List.of())
                    .figures(Map.of("townships", behind.size(), "of", all))
                    .link(now.link("progress")));
        }
    }

    /** Two thirds: with fewer the others are the ordinary case, not behind. */
    private static boolean mostAreDone(int undone, int all) {
        return undone > 0 && (all - undone) * 3 >= all * 2;
    }
}
