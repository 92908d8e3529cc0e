package org.huanjie.reporting.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.kit.jobs.JobHandler;
import org.huanjie.kit.jobs.JobRun;
import org.huanjie.reporting.division.Divisions;
import org.huanjie.reporting.figure.Figure;
import org.huanjie.reporting.figure.FigureScope;
import org.huanjie.reporting.figure.Figures;
import org.huanjie.reporting.progress.Progress;
import org.huanjie.reporting.progress.StageProgress;
import org.huanjie.reporting.stage.Stage;

/** Writes a report of what stands now; the report has the job's id, so writing it again after a crash makes no second one. */
@ApplicationScoped
class WriteReport implements JobHandler {
    static final String KIND = "REPORT";

    private final Figures figures;
    private final Progress progress;
    private final ReportTables tables;
    private final Divisions divisions;
    private final Reports reports;
    private final Clock clock;
    private final Frames frames = Frames.load();

    WriteReport(
            Figures figures,
            Progress progress,
            ReportTables tables,
            Divisions divisions,
            Reports reports,
            Clock clock) {
        this.figures = figures;
        this.progress = progress;
        this.tables = tables;
        this.divisions = divisions;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) {
        ReportRequest request = run.input(ReportRequest.class);
        int missing = QuarkusTransaction.requiringNew().call(() -> {
            Report known = reports.findById(run.id());
            if (known != null) {
                return known.open();
            }
            Snapshot snapshot = keeping(write(run.id(), request));
            reports.persist(new Report(
                    request.election().substring(0, 6),
                    snapshot,
                    run.startedBy().sub()));
            run.save(1, 1, Map.of());
            return snapshot.open();
        });
        return Map.of("id", run.id(), "missing", missing);
    }

    /** With what was written by hand in the last one of its kind. */
    private Snapshot keeping(Snapshot written) {
        return reports.last(written.election(), written.kind(), written.stage())
                .map(last -> written.keeping(last.snapshot()))
                .orElse(written);
    }

    private Snapshot write(UUID id, ReportRequest request) {
        FigureScope scope =
                new FigureScope(request.election(), request.election().substring(0, 6));
        List<Figure> all = figures.of(scope);
        List<StageProgress> standing = progress.of(scope);
        Stage stage = request.kind() != ReportKind.STAGE
                ? null
                : Optional.ofNullable(request.stage()).orElseGet(() -> lastBegun(standing));
        Frame frame = frames.of(request.kind(), stage);
        List<ReportSection> sections = new Composer(frame, new Facts(all), table -> tables.of(table, scope)).sections();
        Set<String> named = sections.stream()
                .flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.figures().stream())
                .map(Paragraph.Used::id)
                .collect(Collectors.toSet());
        return new Snapshot(
                id,
                request.election(),
                request.kind(),
                stage,
                frame.title(),
                Optional.ofNullable(divisions.nameOf(scope.county())).orElse(Paragraph.TO_COME) + "人大常委会",
                Optional.ofNullable(request.recipient()).orElse(frames.recipient()),
                LocalDate.now(clock),
                all.get(0).asOf(),
                sections,
                all.stream().filter(figure -> named.contains(figure.id())).toList(),
                standing);
    }

    private static Stage lastBegun(List<StageProgress> standing) {
        return Frames.REPORTED.stream()
                .filter(stage -> standing.stream()
                        .anyMatch(one -> one.stage() == stage && one.figures().get("done") > 0))
                .reduce((before, after) -> after)
                .orElse(Frames.REPORTED.get(0));
    }
}
