package org.huanjie.reporting.alert;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.progress.Status;
import org.huanjie.reporting.stage.Stage;

/**
 * Days that come near or are past. What is due soon is told three days before and louder the day before; where the law says “n
 * 日以前” a day to spare is recommended.
 */
@Singleton
class DeadlineAlerts implements AlertRule {
    private static final long LAST_CALL = 1;
    /** Tells nobody to do anything: the day by which ages are counted. */
    private static final Set<String> NOT_DUE = Set.of("AGE_REFERENCE");

    @Override
    public List<Alert> of(Situation now) {
        List<Alert> alerts = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            now.deadline(stage).ifPresent(entry -> stage(stage, entry, now, alerts));
        }
        alerts.addAll(days(now));
        return alerts;
    }

    private static void stage(Stage stage, Election.Deadline entry, Situation now, List<Alert> alerts) {
        List<Alert.Place> undone = now.undone(stage);
        long days = now.daysUntil(entry.date());
        if (undone.isEmpty() || days > Status.DAYS_OF_RISK) {
            return;
        }
        List<Alert.Place> districts = now.unpublished(stage);
        String who = districts.isEmpty()
                ? "%d个乡镇、街道尚未完成：%s".formatted(undone.size(), Situation.names(undone))
                : "%d个选区尚未公布：%s".formatted(districts.size(), Situation.names(districts));
        AlertKind kind = days < 0 ? AlertKind.DEADLINE_MISSED : AlertKind.DEADLINE_APPROACHING;
        String title = stage.title() + (days < 0 ? "已逾期" : "期限临近");
        String message = "%s%s，%s。%s"
                .formatted(
                        entry.isStatutory() ? "法定期限" : "工作期限",
                        when(entry.date(), days),
                        who,
                        advice(stage, entry, days));
        alerts.add(Alert.of(kind, severity(entry, days), stage.name(), StageRules.of(stage), title, message)
                .at(stage)
                .due(entry.date(), days)
                .about(undone, districts)
                .figures(Map.of("townships", undone.size(), "of", now.at(stage).size(), "districts", districts.size()))
                .link(now.link("progress")));
    }

    private static String when(LocalDate day, long days) {
        String date = Situation.day(day);
        if (days < 0) {
            return "%s已过%d日".formatted(date, -days);
        }
        return days == 0 ? date + "就是今天" : "%s，还有%d日".formatted(date, days);
    }

    private static String advice(Stage stage, Election.Deadline entry, long days) {
        if (days < 0 && stage == Stage.INTRODUCTION) {
            return "请核实并补录已开展的介绍、见面；选举日必须停止介绍。";
        }
        if (days < 0) {
            return entry.isStatutory() && StageRules.publishes(stage) ? "逾期公布的，选举日应当相应推迟。" : "请查明原因，尽快补办。";
        }
        if (stage == Stage.VOTING) {
            return "请做好投票的各项准备。";
        }
        if (stage == Stage.RESULTS) {
            return "投票结束后请及时确认、公布选举结果。";
        }
        return entry.isStatutory() && days >= 1 ? "宜提前一日完成，留有余地。" : "请抓紧办理。";
    }

    private static AlertSeverity severity(Election.Deadline entry, long days) {
        if (entry.isStatutory() && days <= LAST_CALL) {
            return AlertSeverity.HIGH;
        }
        return AlertSeverity.MEDIUM;
    }

    private static List<Alert> days(Situation now) {
        return daysOfNoStage(now).map(entry -> day(entry, now)).toList();
    }

    /** Days of the law that come near and belong to no stage: the last day to sue, to correct the roll … */
    static Stream<Election.Deadline> daysOfNoStage(Situation now) {
        Set<String> ofStages = Stream.of(Stage.values())
                .map(Stage::deadline)
                .filter(key -> key != null)
                .collect(Collectors.toSet());
        return now.election().calendar().stream()
                .filter(entry -> entry.date() != null && entry.isStatutory())
                .filter(entry -> !ofStages.contains(entry.key()) && !NOT_DUE.contains(entry.key()))
                .filter(entry ->
                        now.daysUntil(entry.date()) >= 0 && now.daysUntil(entry.date()) <= Status.DAYS_OF_RISK);
    }

    private static Alert day(Election.Deadline entry, Situation now) {
        long days = now.daysUntil(entry.date());
        return Alert.of(
                        AlertKind.DEADLINE_APPROACHING,
                        AlertSeverity.LOW,
                        entry.key(),
                        StageRules.ofCalendar(),
                        entry.title() + "期限临近",
                        "法定期限%s（%s）。".formatted(when(entry.date(), days), entry.source()))
                .due(entry.date(), days)
                .link(now.link("timeline"));
    }
}
