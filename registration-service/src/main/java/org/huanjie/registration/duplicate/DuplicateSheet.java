package org.huanjie.registration.duplicate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.csv.Sheet;

/** The list of cases as a sheet, to be taken to the village: both parties in a line, numbers masked. */
@ApplicationScoped
class DuplicateSheet {
    private static final Sheet SHEET = Sheet.of(
            "重登核查表", "类别", "状态", "相似度", "理由", "姓名一", "公民身份号码一", "选举单位一", "姓名二", "公民身份号码二", "选举单位二", "处理", "处理说明", "编号");

    private static final Map<Duplicate.Kind, String> KIND = Map.of(
            Duplicate.Kind.SAME_ID, "号码相同", Duplicate.Kind.PROBABLE, "很可能是同一人", Duplicate.Kind.POSSIBLE, "可能是同一人");

    private static final Map<Duplicate.Status, String> STATUS = Map.of(
            Duplicate.Status.OPEN, "待处理", Duplicate.Status.PENDING_EXTERNAL, "待外县答复", Duplicate.Status.RESOLVED, "已处理");

    private static final Map<Duplicate.Decision, String> DECISION = Map.of(
            Duplicate.Decision.KEEP_FIRST,
            "保留一",
            Duplicate.Decision.KEEP_SECOND,
            "保留二",
            Duplicate.Decision.KEEP_BOTH,
            "不是同一人");

    private final Duplicates duplicates;
    private final ShowDuplicate show;
    private final Audit audit;
    private final Clock clock;

    DuplicateSheet(Duplicates duplicates, ShowDuplicate show, Audit audit, Clock clock) {
        this.duplicates = duplicates;
        this.show = show;
        this.audit = audit;
        this.clock = clock;
    }

    Response of(String division, Duplicate.Status status, Duplicate.Kind kind, Caller caller) {
        Scope scope = caller.scope();
        Map<String, Object> asked = new HashMap<>();
        asked.put("division", division);
        asked.put("status", status);
        asked.put("kind", kind);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        caller, "duplicates-exported", "division", caller.division(), caller.division(), asked));
        return SHEET.takenBy(caller.sub(), clock.instant())
                .answer(
                        (DuplicateView last) -> QuarkusTransaction.requiringNew()
                                .call(() -> show.all(duplicates.list(
                                        division,
                                        status,
                                        kind,
                                        scope,
                                        last == null ? new UUID(0, 0) : last.id(),
                                        Sheet.PAGE))),
                        DuplicateSheet::cells);
    }

    private static List<?> cells(DuplicateView found) {
        DuplicateView.Party first = found.parties().get(0);
        DuplicateView.Party second = found.parties().get(1);
        return Arrays.asList(
                KIND.get(found.kind()),
                STATUS.get(found.status()),
                found.score(),
                String.join("；", found.reasons()),
                first.name(),
                first.citizenIdMasked(),
                first.unit(),
                second.name(),
                second.citizenIdMasked(),
                second.unit(),
                found.decision() == null ? null : DECISION.get(found.decision()),
                found.reason(),
                found.id());
    }
}
