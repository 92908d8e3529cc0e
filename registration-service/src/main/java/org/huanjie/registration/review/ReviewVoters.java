package org.huanjie.registration.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.division.Divisions;
import org.huanjie.registration.voter.Units;

/** Approves every checked registration, removal and restoration of a division that nothing stands against, unit by unit. */
@ApplicationScoped
class ReviewVoters {
    static final Rule REVIEW = new Rule("R-55", "REG_REVIEW", "选举法 art. 27");

    /** What is not approved, and why: the code of a finding, {@code SAME_PERSON}, or {@code NOT_CHECKED}. */
    record Left(String code, long count) {}

    record Reviewed(long approved, List<Left> left) {}

    private final EntityManager database;
    private final Divisions divisions;
    private final Units units;
    private final Audit audit;

    ReviewVoters(EntityManager database, Divisions divisions, Units units, Audit audit) {
        this.database = database;
        this.divisions = divisions;
        this.units = units;
        this.audit = audit;
    }

    /** @throws Refusal 422 {@code unknown-division}, also for one outside of the scope; 403 for a subdistrict by its township */
    Reviewed review(String division, Caller caller) {
        requireOwn(division, caller);
        Scope scope = Scope.under(division);
        List<String> covered = QuarkusTransaction.requiringNew().call(() -> units(scope));
        long approved = 0;
        for (String unit : covered) {
            approved += QuarkusTransaction.requiringNew().call(() -> approve(unit, caller));
        }
        long done = approved;
        List<Left> left = QuarkusTransaction.requiringNew().call(() -> {
            audit.record(caller, "voters-reviewed", "division", division, division, Map.of("approved", done));
            return left(scope, caller);
        });
        return new Reviewed(approved, left);
    }

    private void requireOwn(String division, Caller caller) {
        boolean known = QuarkusTransaction.requiringNew().call(() -> divisions.exists(division));
        if (!known || !caller.scope().covers(division)) {
            throw Refusal.unprocessable("unknown-division", "没有这个行政区划", "unknown, or outside the scope")
                    .violation("division", "行政区划代码不存在");
        }
        boolean subdistrict = "SUBDISTRICT"
                .equals(QuarkusTransaction.requiringNew()
                        .call(() -> divisions.typeOf(division.substring(0, Math.min(9, division.length())))));
        if (subdistrict && !caller.has(Role.COUNTY_COMMITTEE)) {
            throw Refusal.forbidden("a subdistrict's voters are reviewed by the county's committee");
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> units(Scope scope) {
        return scope.bind(database.createNativeQuery(
                        "select unit from unit_total where " + scope.condition("unit") + " order by unit"))
                .getResultList();
    }

    private long approve(String unit, Caller caller) {
        units.lock(List.of(unit));
        return database.createNativeQuery("""
                        update voter
                           set review = 'APPROVED', version = version + 1, reviewed_by = :by, reviewed_at = clock_timestamp()
                         where unit = :unit and review = 'CHECKED' and not open_findings and entered_by <> :by
                        """)
                .setParameter("by", caller.sub())
                .setParameter("unit", unit)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Left> left(Scope scope, Caller caller) {
        List<Tuple> rows = scope.bind(database.createNativeQuery("""
                                select code, count(*) as n
                                  from (select case when review = 'CHECKED' and entered_by = :by then 'SAME_PERSON'
                                                    else coalesce(findings -> 0 ->> 'code', 'NOT_CHECKED') end as code
                                          from voter
                                         where review <> 'APPROVED' and %s) as waiting
                                 group by code
                                 order by code
                                """.formatted(scope.condition("unit")), Tuple.class)
                        .setParameter("by", caller.sub()))
                .getResultList();
        return rows.stream()
                .map(row -> new Left(row.get("code", String.class), ((Number) row.get("n")).longValue()))
                .toList();
    }
}
