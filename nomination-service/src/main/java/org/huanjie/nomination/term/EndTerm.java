package org.huanjie.nomination.term;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.nomination.deputy.ChangeDeputy;
import org.huanjie.nomination.deputy.Deputies;
import org.huanjie.nomination.deputy.Deputy;
import org.huanjie.nomination.deputy.DeputyStatus;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Elections;

/** Ends the term of a whole congress, as the first session of the next one opens (地方组织法第三十八条). */
@ApplicationScoped
class EndTerm {
    static final Rule FIRST_SESSION = new Rule("R-73", "CAL_TWO_MONTHS", "地方组织法第三十八条");
    static final String GROUND = "TERM_OVER";

    private static final List<DeputyStatus> SEATED =
            Stream.of(DeputyStatus.values()).filter(DeputyStatus::holdsSeat).toList();

    private final Elections elections;
    private final Deputies deputies;
    private final ChangeDeputy change;
    private final EntityManager database;
    private final Audit audit;
    private final Clock clock;

    EndTerm(
            Elections elections,
            Deputies deputies,
            ChangeDeputy change,
            EntityManager database,
            Audit audit,
            Clock clock) {
        this.elections = elections;
        this.deputies = deputies;
        this.change = change;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Refusal 403 for another than the committee of the congress; 409 {@code term-over}; 422 {@code unknown-congress},
     *     {@code in-future}, {@code rule-violated} while no deputies of the next congress are confirmed, or for a day before their election
     */
    @Transactional
    TermOver end(TermOverRequest request, Caller caller) {
        Election election = elections
                .find(request.election())
                .filter(known -> request.division().startsWith(known.county()))
                .filter(known -> caller.scope().covers(request.division()))
                .orElseThrow(
                        () -> Refusal.unprocessable("unknown-congress", "没有这一届人民代表大会", "unknown, or outside the scope")
                                .violation("election", "选举代码或区划不存在"));
        if (!caller.has(request.level().committeeRole())) {
            throw Refusal.forbidden("recorded by the committee of this congress");
        }
        requirePast(request);
        List<Deputy> seated =
                deputies.ofCongressForChange(request.election(), request.level(), request.division(), SEATED);
        requireNotOver(request);
        requireFollowed(request, election);
        seated.forEach(deputy -> deputy.end(request.on()));
        change.keepTermOver(
                seated.stream()
                        .map(deputy -> new ChangeDeputy.Made(deputy, request.basis()))
                        .toList(),
                caller);
        TermOver over = new TermOver(Ids.next(), request, seated.size(), caller.sub());
        database.persist(over);
        audit.record(
                caller,
                "term-over",
                "congress",
                request.election() + "/" + request.level(),
                request.division(),
                Map.of("deputies", seated.size(), "documentNo", request.documentNo()));
        return over;
    }

    private void requirePast(TermOverRequest request) {
        LocalDate today = LocalDate.now(clock);
        boolean later = request.on().isAfter(today);
        if (later || request.decidedOn().isAfter(today)) {
            throw Refusal.unprocessable("in-future", "日期晚于今天", "it is " + today)
                    .violation(later ? "on" : "decidedOn", "不得晚于" + today);
        }
    }

    private void requireNotOver(TermOverRequest request) {
        boolean over = !database.createQuery(
                        "from TermOver where election = :election and level = :level and division = :division",
                        TermOver.class)
                .setParameter("election", request.election())
                .setParameter("level", request.level())
                .setParameter("division", request.division())
                .getResultList()
                .isEmpty();
        if (over) {
            throw Refusal.conflict("term-over", "该届人民代表大会任期已经届满", "the end of its term is recorded");
        }
    }

    /** The next congress has deputies whose credentials are confirmed: without them no first session can have opened. */
    private void requireFollowed(TermOverRequest request, Election of) {
        boolean followed = elections.after(of).stream()
                .filter(next -> request.on().isAfter(next.electionDay()))
                .anyMatch(next -> deputies.inOffice(next.code(), request.level(), request.division()) > 0);
        if (!followed) {
            throw Refusal.broken(List.of(FIRST_SESSION
                    .hard("新一届人民代表大会代表尚未确认，本届任期至新一届第一次会议为止。")
                    .field("on")
                    .remedy("新一届代表资格审查确认，第一次会议召开以后再登记")));
        }
    }
}
