package org.huanjie.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.csv.Sheet;
import org.huanjie.kit.problem.Refusal;

/** Answers that are a table, in the format asked for; what leaves as a file says who took it. */
@ApplicationScoped
public class TableAnswers {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Caller caller;
    private final Clock clock;

    TableAnswers(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal 406 for a format there is not */
    public Response of(TableView view, String format, HttpHeaders headers) {
        return of(view, TableFormat.asked(format, headers));
    }

    Response of(TableView view, TableFormat asked) {
        return switch (asked) {
            case CSV -> csv(view);
            case XLSX -> xlsx(view);
            default ->
                Response.ok(view, MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build();
        };
    }

    private Response csv(TableView view) {
        TableSheet lines = new TableSheet(view);
        List<List<?>> all = new ArrayList<>();
        for (int row = 0; row < view.rows().size(); row++) {
            all.add(lines.line(row));
        }
        lines.notes().forEach(note -> all.add(lines.note(note)));
        return Sheet.of(lines.title(), lines.header().toArray(String[]::new))
                .takenBy(caller.name(), clock.instant())
                .answer(last -> last == null ? all : List.of(), Function.identity());
    }

    private Response xlsx(TableView view) {
        String mark = "导出人：%s　导出时间：%s".formatted(caller.name(), TIME.format(clock.instant()));
        String name = URLEncoder.encode(new TableSheet(view).title() + ".xlsx", StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Response.ok(TableBook.write(view, mark), TableFormat.XLSX_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
