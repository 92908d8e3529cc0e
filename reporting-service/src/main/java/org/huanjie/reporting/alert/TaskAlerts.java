package org.huanjie.reporting.alert;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.kit.problem.Rule;
import org.huanjie.reporting.task.Task;
import org.huanjie.reporting.task.Tasks;

/** Tasks that are open after their last day: one alert for those of a stage that the same rule asks for. */
@Singleton
class TaskAlerts implements AlertRule {
    private final Tasks tasks;

    TaskAlerts(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Alert> of(Situation now) {
        Map<String, List<Task>> overdue = tasks.of(now.scope(), now.election()).stream()
                .filter(Task::overdue)
                .sorted(Comparator.comparing(Task::stage))
                .collect(Collectors.groupingBy(
                        task -> task.stage() + ":" + task.rule(), LinkedHashMap::new, Collectors.toList()));
        return overdue.entrySet().stream()
                .map(entry -> alert(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    private static Alert alert(String subject, List<Task> overdue, Situation now) {
        Task one = overdue.get(0);
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
                        subject,
                        new Rule(one.rule(), one.code(), one.source()),
                        one.stage().title() + "有工作任务逾期",
                        "%d项工作任务过期未办结（最早为%s）：%s。涉及%s。办结的请填报，无须办理的请说明理由。"
                                .formatted(overdue.size(), Situation.day(first), titles, Situation.names(places)))
                .at(one.stage())
                .due(first, now.daysUntil(first))
                .about(places, List.of())
                .figures(Map.of("tasks", overdue.size()))
                .link(now.link("tasks") + "&status=OPEN&stage=" + one.stage());
    }
}
