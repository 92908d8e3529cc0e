package org.huanjie.reporting.alert;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huanjie.reporting.stage.Stage;
import org.huanjie.reporting.task.Task;
import org.huanjie.reporting.task.Tasks;

/** Tasks that are open after their last day: of each stage one alert. */
@Singleton
class TaskAlerts implements AlertRule {
    private final Tasks tasks;

    TaskAlerts(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Alert> of(Situation now) {
        Map<Stage, List<Task>> overdue = tasks.of(now.scope(), now.election()).stream()
                .filter(Task::overdue)
                .collect(Collectors.groupingBy(Task::stage, TreeMap::new, Collectors.toList()));
        return overdue.entrySet().stream()
                .map(entry -> alert(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    private static Alert alert(Stage stage, List<Task> overdue, Situation now) {
        LocalDate first =
                overdue.stream().map(Task::due).min(LocalDate::compareTo).orElseThrow();
        List<Alert.Place> places = overdue.stream()
                .map(task -> new Alert.Place(task.division(), task.name()))
                .distinct()
                .toList();
        String titles = overdue.stream().map(Task::title).distinct().limit(3).collect(Collectors.joining("；"));
        return Alert.of(
                        AlertKind.TASKS_OVERDUE,
                        AlertSeverity.LOW,
                        stage.name(),
                        StageRules.ofCalendar(),
                        stage.title() + "有工作任务逾期",
                        "%d项工作任务过期未办结（最早为%s）：%s。涉及%s。办结的请填报，无须办理的请说明理由。"
                                .formatted(overdue.size(), Situation.day(first), titles, Situation.names(places)))
                .at(stage)
                .due(first, now.daysUntil(first))
                .about(places, List.of())
                .figures(Map.of("tasks", overdue.size()))
                .link(now.link("tasks") + "&status=OPEN&stage=" + stage);
    }
}
