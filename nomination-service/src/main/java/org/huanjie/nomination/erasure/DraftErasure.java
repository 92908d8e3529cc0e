package org.huanjie.nomination.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.division.Divisions;

/** Looks what an erasure would erase, and keeps it as a draft: nothing is erased yet. */
@ApplicationScoped
class DraftErasure {
    private static final int COUNTY = 6;

    private final Erasures erasures;
    private final EraseCourses courses;
    private final Retention retention;
    private final Divisions divisions;
    private final Audit audit;
    private final Clock clock;

    DraftErasure(
            Erasures erasures,
            EraseCourses courses,
            Retention retention,
            Divisions divisions,
            Audit audit,
            Clock clock) {
        this.erasures = erasures;
        this.courses = courses;
        this.retention = retention;
        this.divisions = divisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 422 {@code unknown-division}; {@code nothing-to-erase} with the rule and from when on there is something */
    @Transactional
    Erasure draft(String division, String documentNo, Caller caller) {
        boolean county = division.length() == COUNTY && divisions.nameOf(division) != null;
        if (!county || !caller.scope().covers(division)) {
            throw Refusal.unprocessable("unknown-division", "没有这个县级行政区划", "unknown, or outside the scope")
                    .violation("division", "行政区划代码不存在");
        }
        LocalDate today = LocalDate.now(clock);
        Extent found = courses.count(division, retention.lastOver(today), today);
        if (found.courses() == 0) {
            throw nothing(division);
        }
        erasures.replaceDrafts(division);
        Erasure draft = new Erasure(Ids.next(), division, documentNo, today, found, caller.sub(), clock.instant());
        erasures.persist(draft);
        audit.record(caller, "erasure-drafted", "erasure", draft.id(), division, Map.of("found", found));
        return draft;
    }

    private Refusal nothing(String county) {
        return courses.earliestKept(county)
                .map(retention::over)
                .map(over -> Refusal.broken(
                        "nothing-to-erase",
                        "没有保存期限届满的提名推荐材料",
                        List.of(Retention.PERIOD
                                .hard("保存期限尚未届满，或者下一次换届选举尚未举行。")
                                .field("division")
                                .figure("over", over.toString())
                                .remedy("自%s起，下一次换届选举举行以后可以删除".formatted(over)))))
                .orElseGet(() -> Refusal.broken(
                        Retention.PERIOD,
                        "nothing-to-erase",
                        "没有保存期限届满的提名推荐材料",
                        "no election of this county is known"));
    }
}
