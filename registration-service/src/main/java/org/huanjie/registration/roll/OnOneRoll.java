package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.election.Election;

/** What stands in the way of a citizen being on one roll only: open duplicates, and places on other published rolls. */
@ApplicationScoped
class OnOneRoll {
    static final Rule ONCE = new Rule("R-43", "REG_ONCE", "选举法 art. 5");
    static final Rule CONTINUES = new Rule("R-51", "REG_CERT_PREVIOUS", "practice (湖南)");

    private final EntityManager database;
    private final CertifiedMoves moves;

    OnOneRoll(EntityManager database, CertifiedMoves moves) {
        this.database = database;
        this.moves = moves;
    }

    /** Findings of a draft. */
    List<Finding> findings(Roll roll, Election election) {
        List<Finding> findings = new ArrayList<>(duplicates(roll));
        findings.addAll(certified(roll, election));
        return findings;
    }

    /**
     * A case of the same number, or one that is probable, has to be settled before. Where another county has to answer, the law's
     * deadline does not wait: a reason is written. What is only possible is told.
     */
    private List<Finding> duplicates(Roll roll) {
        List<Finding> findings = new ArrayList<>();
        Tuple counts = (Tuple) database.createNativeQuery("""
                        select count(*) filter (where status = 'OPEN' and kind <> 'POSSIBLE') as open,
                               count(*) filter (where status = 'PENDING_EXTERNAL') as pending,
                               count(*) filter (where status = 'OPEN' and kind = 'POSSIBLE') as possible
                          from duplicate
                         where status <> 'RESOLVED'
                           and (second_voter is null
                                or not exists (select 1 from voter where id in (first_voter, second_voter) and status = 'REMOVED'))
                           and exists (select 1 from district_unit as u
                                        where u.district = :district
                                          and u.unit in (first_unit, left(first_unit, 12), second_unit, left(second_unit, 12)))
                        """, Tuple.class)
                .setParameter("district", roll.district())
                .getSingleResult();
        long open = number(counts, "open");
        if (open > 0) {
            findings.add(ONCE.hard("尚有%d件重登未处理，每一选民只能在一个选区登记。".formatted(open))
                    .figure("duplicates", open)
                    .remedy("处理重登后再公布"));
        }
        long pending = number(counts, "pending");
        if (pending > 0) {
            findings.add(ONCE.warn("尚有%d件重登待外县答复，请说明理由。".formatted(pending))
                    .figure("duplicates", pending)
                    .remedy("催请外县答复"));
        }
        long possible = number(counts, "possible");
        if (possible > 0) {
            findings.add(ONCE.info("有%d件可能的重登尚未核实。".formatted(possible))
                    .figure("duplicates", possible)
                    .remedy("核实后处理"));
        }
        return findings;
    }

    private List<Finding> certified(Roll roll, Election election) {
        List<Finding> findings = new ArrayList<>();
        long elsewhere = moves.standElsewhere(roll);
        if (elsewhere > 0) {
            findings.add(ONCE.hard("有%d名选民仍在其他选区已公布的名单上。".formatted(elsewhere))
                    .figure("voters", elsewhere)
                    .remedy("先由原选区公布补正公告"));
        }
        long earlier = moves.ofEarlierElections(roll);
        if (earlier > 0) {
            boolean go = !"false".equals(election.rules().get("previousVoterContinues"));
            String message = "有%d名选民凭以往选举的选民资格证明登记。".formatted(earlier);
            Finding finding = go ? CONTINUES.info(message) : CONTINUES.warn(message);
            findings.add(finding.figure("voters", earlier).remedy(go ? "核对后继续登记" : "重新提交选民资格证明，或者说明理由"));
        }
        return findings;
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
