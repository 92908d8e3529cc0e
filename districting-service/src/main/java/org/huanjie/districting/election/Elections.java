package org.huanjie.districting.election;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

@ApplicationScoped
public class Elections implements PanacheRepositoryBase<Election, String> {

    /** For a decision: in the caller's county or above, locked. A township's office sees its county's election. */
    Election owned(String code, Scope scope) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .filter(election -> scope.covers(election.division()))
                .orElseThrow(() -> Refusal.notFound("election " + code));
    }

    /** Announced ones are everybody's reference data, also without a token; drafts their county's. */
    public Election visible(String code, Caller caller) {
        return findByIdOptional(code)
                .filter(election -> election.status() != Election.Status.DRAFT || belongs(caller, election))
                .orElseThrow(() -> Refusal.notFound("election " + code));
    }

    private static boolean belongs(Caller caller, Election election) {
        return caller.scope().covers(election.division())
                || Scope.under(election.division()).covers(caller.division());
    }

    /** Of what a body names: unknown or elsewhere is 422. */
    public Election named(String code, Caller caller) {
        return findByIdOptional(code)
                .filter(election -> belongs(caller, election))
                .orElseThrow(() -> Refusal.unprocessable("unknown-election", "没有这次选举", "unknown, or outside the scope")
                        .violation("election", "选举代码不存在"));
    }

    List<Election> list(Caller caller, PageRequest page) {
        Scope scope = caller.scope();
        String county = caller.division().length() > 6 ? caller.division().substring(0, 6) : "";
        return find(
                        "(status <> 'DRAFT' or division = :county or " + scope.condition("division")
                                + ") and code > :after order by code",
                        scope.parameters().and("county", county).and("after", page.afterText()))
                .range(0, page.limit())
                .list();
    }

    boolean anotherIsOpen(Election election) {
        return count("division = ?1 and status = 'ANNOUNCED' and code <> ?2", election.division(), election.code()) > 0;
    }
}
