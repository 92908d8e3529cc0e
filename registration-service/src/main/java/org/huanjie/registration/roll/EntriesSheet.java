package org.huanjie.registration.roll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.csv.Sheet;
import org.huanjie.registration.roll.PublicRollResource.EntryView;

/** The entries of a roll as a sheet; a draft's is marked with who took it out, a published roll is everybody's. */
@ApplicationScoped
class EntriesSheet {
    private static final Sheet SHEET = Sheet.of("选民名单", "序号", "姓名", "性别", "选民小组");

    private final Rolls rolls;
    private final Clock clock;

    EntriesSheet(Rolls rolls, Clock clock) {
        this.rolls = rolls;
        this.clock = clock;
    }

    Response of(Roll roll, Caller caller) {
        UUID id = roll.id();
        Sheet sheet = roll.isPublic() ? SHEET : SHEET.takenBy(caller.sub(), clock.instant());
        return sheet.answer(
                (EntryView last) -> QuarkusTransaction.requiringNew()
                        .call(() -> rolls.entries(id, last == null ? 0 : last.serial(), Sheet.PAGE).stream()
                                .map(EntryView::of)
                                .toList()),
                EntriesSheet::cells);
    }

    private static List<?> cells(EntryView entry) {
        return Arrays.asList(entry.serial(), entry.name(), entry.sex().equals("1") ? "男" : "女", entry.group());
    }
}
