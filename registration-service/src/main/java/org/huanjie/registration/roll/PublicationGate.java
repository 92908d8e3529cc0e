package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.district.Districts;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;

/**
 * What must be true before a roll is published (公布选民名单): in time, of the published plan, everybody reviewed and of age, no
 * duplicate open, the numbers balancing, the draft as the voters stand now. A draft shows exactly these findings; it is
 * {@link Roll#publish} that refuses.
 */
@ApplicationScoped
class PublicationGate {
    static final Rule IN_TIME = new Rule("R-58", "ROLL_PUBLISH", "选举法 art. 28");
    static final Rule REVIEWED = new Rule("R-55", "REG_REVIEW", "选举法 art. 27");
    static final Rule OF_AGE = new Rule("R-37", "REG_AGE", "选举法 art. 4");
    static final Rule OF_PLAN = new Rule("R-35", "DIST_CHANGE_AFTER_NOTICE", "practice");
    static final Rule REMOVED = new Rule("R-46", "REG_THREE_REMOVE", "选举法 art. 27");
    static final Rule SILENT = new Rule("R-67", "ROLL_NO_SILENT_DELETE", "选举法 art. 28");

    private final EntityManager database;
    private final Elections elections;
    private final Districts districts;
    private final Corrections corrections;
    private final OnOneRoll once;
    private final Clock clock;

    PublicationGate(
            EntityManager database,
            Elections elections,
            Districts districts,
            Corrections corrections,
            OnOneRoll once,
            Clock clock) {
        this.database = database;
        this.elections = elections;
        this.districts = districts;
        this.corrections = corrections;
        this.once = once;
        this.clock = clock;
    }

    /** Findings of a draft. A published roll has passed; what waits for its correction notice is told, and refuses nothing. */
    List<Finding> findings(Roll roll) {
        List<Finding> findings = new ArrayList<>();
        Election election = elections.find(roll.election()).orElseThrow();
        if (roll.erasedAt() != null) {
            return findings;
        }
        if (roll.status() != Roll.Status.DRAFT) {
            waiting(roll, election, findings);
            return findings;
        }
        inTime(election, findings);
        ofThePublishedPlan(roll, findings);
        voters(roll, election, findings);
        removals(roll, findings);
        proposals(roll, findings);
        findings.addAll(once.findings(roll, election));
        balance(roll, findings);
        return findings;
    }

    private void inTime(Election election, List<Finding> findings) {
        LocalDate today = LocalDate.now(clock);
        election.deadline(Election.ROLL_PUBLISHED)
                .filter(today::isAfter)
                .ifPresent(deadline -> findings.add(IN_TIME.hard("选民名单应当在%s以前公布，已超过法定时限。".formatted(deadline))
                        .figure("deadline", deadline)
                        .figure("today", today)
                        .remedy("依法推迟选举日后重新公布")));
    }

    private void ofThePublishedPlan(Roll roll, List<Finding> findings) {
        boolean current = districts
                .publishedPlan(roll.election(), roll.level(), roll.listed().division())
                .filter(roll.listed().plan()::equals)
                .isPresent();
        if (!current) {
            findings.add(OF_PLAN.hard("选区划分已变动，名单不是按现行选区编制的。").remedy("重新编制名单"));
        }
    }

    private void voters(Roll roll, Election election, List<Finding> findings) {
        Tuple counts = (Tuple) database.createNativeQuery("""
                        select count(*) filter (where voter.review <> 'APPROVED') as unreviewed,
                               count(*) filter (where voter.birth_date + interval '18 years' > :day) as young,
                               count(*) filter (where voter.status <> 'ACTIVE' or voter.qualification <> 'QUALIFIED'
                                                   or voter.name <> entry.name or voter.unit <> entry.unit
                                                   or voter.voter_group is distinct from entry.voter_group) as outdated
                          from roll_entry as entry
                          join voter on voter.id = entry.voter
                         where entry.roll = :roll
                        """, Tuple.class)
                .setParameter("roll", roll.id())
                .setParameter("day", election.electionDay())
                .getSingleResult();
        long unreviewed = number(counts, "unreviewed");
        if (unreviewed > 0) {
            findings.add(REVIEWED.hard("尚有%d名选民未通过资格审查。".formatted(unreviewed))
                    .figure("voters", unreviewed)
                    .remedy("核对后进行资格审查"));
        }
        long young = number(counts, "young");
        if (young > 0) {
            findings.add(OF_AGE.hard("名单中有%d人至选举日%s未满十八周岁，不能登记为选民。".formatted(young, election.electionDay()))
                    .figure("voters", young));
        }
        long outdated = number(counts, "outdated") + missing(roll);
        if (outdated > 0) {
            findings.add(SILENT.hard("编制名单以后有%d名选民发生变动。".formatted(outdated))
                    .figure("voters", outdated)
                    .remedy("重新编制名单"));
        }
    }

    private void waiting(Roll roll, Election election, List<Finding> findings) {
        int waiting = corrections.waiting(roll, election);
        if (waiting > 0) {
            findings.add(SILENT.info("名单公布后有%d名选民发生变动，须通过补正公告办理。".formatted(waiting))
                    .figure("voters", waiting)
                    .remedy("公布补正公告"));
        }
    }

    /** Removals that no second person has looked at. */
    private void removals(Roll roll, List<Finding> findings) {
        long removed = ((Number) database.createNativeQuery("""
                                select count(*) from voter
                                 where review <> 'APPROVED' and status = 'REMOVED' and unit in (%s)
                                """.formatted(Rolls.UNITS))
                        .setParameter("district", roll.district())
                        .getSingleResult())
                .longValue();
        if (removed > 0) {
            findings.add(REVIEWED.hard("尚有%d项除名未经审查。".formatted(removed))
                    .figure("removals", removed)
                    .remedy("进行资格审查"));
        }
    }

    /** Voters of whom a file says that they may be gone, and nobody has looked yet. */
    private void proposals(Roll roll, List<Finding> findings) {
        long open = ((Number) database.createNativeQuery("""
                                select count(*) from removal_proposal as proposal
                                  join voter on voter.id = proposal.voter
                                 where proposal.status = 'OPEN' and voter.unit in (%s)
                                """.formatted(Rolls.UNITS))
                        .setParameter("district", roll.district())
                        .getSingleResult())
                .longValue();
        if (open > 0) {
            findings.add(REMOVED.warn("有%d名选民被导入的资料注明死亡、迁出，或者资料中没有，尚未核实。".formatted(open))
                    .figure("proposals", open)
                    .remedy("逐一核实后办理除名或者予以排除"));
        }
    }

    /** Voters of the district who are not on the draft. */
    private long missing(Roll roll) {
        return ((Number) database.createNativeQuery("""
                                select count(*) from voter
                                 where status = 'ACTIVE' and qualification = 'QUALIFIED'
                                   and unit in (%s)
                                   and not exists (select 1 from roll_entry as entry
                                                    where entry.roll = :roll and entry.voter = voter.id)
                                """.formatted(Rolls.UNITS))
                        .setParameter("district", roll.district())
                        .setParameter("roll", roll.id())
                        .getSingleResult())
                .longValue();
    }

    private void balance(Roll roll, List<Finding> findings) {
        int entries = ((Number) database.createNativeQuery("select count(*) from roll_entry where roll = :roll")
                        .setParameter("roll", roll.id())
                        .getSingleResult())
                .intValue();
        Arithmetic sums = roll.arithmetic();
        if (!sums.balances(entries)) {
            findings.add(Arithmetic.BALANCE
                    .hard("选民变动不平衡：上届%d＋增加%d－减少%d≠本届%d。"
                            .formatted(sums.previous(), sums.added(), sums.removed(), entries))
                    .figure("entries", entries));
        }
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
