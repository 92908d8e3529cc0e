package org.huanjie.reporting.progress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.election.Elections;
import org.huanjie.reporting.figure.Figure;
import org.huanjie.reporting.figure.FigureScope;
import org.huanjie.reporting.figure.FigureSource;
import org.huanjie.reporting.figure.SourceView;
import org.huanjie.reporting.stage.Stage;
import org.huanjie.reporting.task.Task;
import org.huanjie.reporting.task.Tasks;

/** Where an election stands, and what is next; no state is set by hand, all is worked out of what happened. */
@ApplicationScoped
public class Progress implements FigureSource {
    private static final Set<String> FIGURES =
            Set.of("overallStatus", "nextStageDate", "nextStageName", "focusList", "stageProgress");

    private final StageCounts counts;
    private final Elections elections;
    private final Tasks tasks;
    private final Clock clock;

    Progress(StageCounts counts, Elections elections, Tasks tasks, Clock clock) {
        this.counts = counts;
        this.elections = elections;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Townships by their code, each at the fourteen stages in their order.
     *
     * @throws Refusal 404 for an election that is not announced, or of which nothing was heard here yet
     */
    @Transactional
    public List<StageProgress> of(FigureScope scope) {
        Election election =
                elections.find(scope.election()).orElseThrow(() -> Refusal.notFound("election " + scope.election()));
        return of(scope, election);
    }

    /** The same for an election that was found already. */
    @Transactional
    public List<StageProgress> of(FigureScope scope, Election election) {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<Task>> all = tasks.of(scope, election).stream()
                .collect(Collectors.groupingBy(task -> task.division() + task.stage()));
        return counts.of(scope).stream()
                .sorted(Comparator.comparing(StageCounts.Count::code).thenComparing(StageCounts.Count::stage))
                .map(count -> view(count, election, all.getOrDefault(count.code() + count.stage(), List.of()), today))
                .toList();
    }

    private static StageProgress view(StageCounts.Count count, Election election, List<Task> ofStage, LocalDate today) {
        LocalDate deadline = Optional.ofNullable(count.stage().deadline())
                .flatMap(election::deadline)
                .orElse(null);
        Status status = Status.of(count.done(), count.total(), deadline, today);
        return new StageProgress(
                count.code(),
                count.name(),
                count.stage(),
                status.name(),
                reason(count, status, deadline),
                deadline,
                ofStage.stream().filter(Task::isSettled).count(),
                ofStage.size(),
                figures(count));
    }

    private static String reason(StageCounts.Count count, Status status, LocalDate deadline) {
        String levels = count.isAtBothLevels()
                ? "（县级%d/%d，乡级%d/%d）"
                        .formatted(
                                count.countyDone(),
                                count.countyTotal(),
                                count.done() - count.countyDone(),
                                count.total() - count.countyTotal())
                : "";
        String until =
                deadline == null ? "" : "，期限%d月%d日".formatted(deadline.getMonthValue(), deadline.getDayOfMonth());
        return "%s，%d项中完成%d项%s%s".formatted(status.words(), count.total(), count.done(), levels, until);
    }

    private static Map<String, Long> figures(StageCounts.Count count) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("done", count.done());
        figures.put("total", count.total());
        if (count.isByLevel()) {
            figures.put("countyDone", count.countyDone());
            figures.put("countyTotal", count.countyTotal());
            figures.put("townshipDone", count.done() - count.countyDone());
            figures.put("townshipTotal", count.total() - count.countyTotal());
        }
        return figures;
    }

    @Override
    public List<Figure> figures(FigureScope scope, Instant asOf) {
        Optional<Election> election = elections.find(scope.election());
        List<StageProgress> all = election.map(known -> of(scope, known)).orElse(List.of());
        Optional<Next> next = election.flatMap(known -> next(known, all));
        return List.of(
                figure("overallStatus", null, "有逾期的为“存在滞后”，有期限临近而未完成的为“基本正常”，否则为“顺利”", overall(all), scope, asOf),
                figure("nextStageDate", null, "尚未完成的阶段中期限最早者的期限", next.map(Next::day), scope, asOf),
                figure("nextStageName", null, "尚未完成的阶段中期限最早者", next.map(Next::name), scope, asOf),
                figure("focusList", null, "该阶段的工作重点", next.map(Next::focus), scope, asOf),
                figure(
                        "stageProgress",
                        "%",
                        "该阶段已完成的乡镇、街道数除以全部乡镇、街道数",
                        next.map(found -> share(found.stage(), all)),
                        scope,
                        asOf));
    }

    /** What is not done: a township, a stage and how it stands there. */
    @Override
    public Optional<List<SourceView>> sources(String id, FigureScope scope) {
        if (!FIGURES.contains(id)) {
            return Optional.empty();
        }
        return Optional.of(elections.find(scope.election()).stream()
                .flatMap(election -> of(scope, election).stream())
                .filter(one -> !one.is(Status.DONE))
                .map(one ->
                        SourceView.of(one.division(), one.name(), one.stage().name(), one.reason()))
                .sorted(Comparator.comparing(SourceView::division).thenComparing(SourceView::subject))
                .toList());
    }

    private static Figure figure(
            String id, String unit, String definition, Optional<String> value, FigureScope scope, Instant asOf) {
        JsonNode shown = value.isPresent() ? TextNode.valueOf(value.get()) : NullNode.getInstance();
        return new Figure(id, shown, unit, definition, scope.division(), asOf);
    }

    private static Optional<String> overall(List<StageProgress> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (all.stream().anyMatch(one -> one.is(Status.OVERDUE))) {
            return Optional.of("存在滞后");
        }
        return Optional.of(all.stream().anyMatch(one -> one.is(Status.AT_RISK)) ? "基本正常" : "顺利");
    }

    private record Next(Stage stage, LocalDate deadline) {
        String day() {
            return deadline.toString();
        }

        String name() {
            return stage.title();
        }

        String focus() {
            return stage.focus();
        }
    }

    /** The stage that is not done everywhere and has the earliest deadline still to come. */
    private Optional<Next> next(Election election, List<StageProgress> all) {
        LocalDate today = LocalDate.now(clock);
        return Stream.of(Stage.values())
                .filter(stage -> all.stream().anyMatch(one -> one.stage() == stage && !one.is(Status.DONE)))
                .filter(stage -> stage.deadline() != null)
                .flatMap(stage -> election.deadline(stage.deadline()).stream()
                        .filter(deadline -> !deadline.isBefore(today))
                        .map(deadline -> new Next(stage, deadline)))
                .min(Comparator.comparing(Next::deadline).thenComparing(Next::stage));
    }

    private static String share(Stage stage, List<StageProgress> all) {
        List<StageProgress> there =
                all.stream().filter(one -> one.stage() == stage).toList();
        long done = there.stream().filter(one -> one.is(Status.DONE)).count();
        return BigDecimal.valueOf(done * 100)
                .divide(BigDecimal.valueOf(there.size()), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
