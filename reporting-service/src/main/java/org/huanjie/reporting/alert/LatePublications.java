package org.huanjie.reporting.alert;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.stage.Stage;

/** Rolls and lists that were published after the law's day: the election day cannot stay as it is. */
@Singleton
class LatePublications implements AlertRule {
    @Override
    public List<Alert> of(Situation now) {
        List<Alert> alerts = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (StageRules.publishes(stage)) {
                now.deadline(stage)
                        .filter(Election.Deadline::isStatutory)
                        .ifPresent(entry -> stage(stage, entry, now, alerts));
            }
        }
        return alerts;
    }

    private static void stage(Stage stage, Election.Deadline entry, Situation now, List<Alert> alerts) {
        List<Alert.Place> late = now.districts().stream()
                .filter(district -> district.doneOn(stage) != null)
                .filter(district -> district.doneOn(stage).isAfter(entry.date()))
                .map(Situation.DistrictState::place)
                .toList();
        if (!late.isEmpty()) {
            alerts.add(Alert.of(
                            AlertKind.PUBLISHED_LATE,
                            AlertSeverity.HIGH,
                            stage.name(),
                            StageRules.of(stage),
                            entry.title() + "超过法定时限",
                            "应当在%s以前公布，%d个选区已超过法定时限：%s。选举日应当相应推迟。"
                                    .formatted(Situation.day(entry.date()), late.size(), Situation.names(late)))
                    .at(stage)
                    .due(entry.date(), now.daysUntil(entry.date()))
                    .about(List.of(), late)
                    .figures(Map.of("districts", late.size()))
                    .link(now.link("progress")));
        }
    }
}
