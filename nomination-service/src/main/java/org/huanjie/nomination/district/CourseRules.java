package org.huanjie.nomination.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.nomination.election.Election;

/**
 * What the law holds against the steps of a district's course. {@code HARD} refuses; a deadline that has passed is
 * {@code WARN}: the step may still be taken, with a reason that is kept, as long as it is before the election day.
 */
public final class CourseRules {
    static final Rule MEMBER_NOT_CANDIDATE = new Rule("R-11", "BODY_MEMBER_NOT_CANDIDATE", "选举法第十条第二款");
    static final Rule INITIAL_LIST = new Rule("R-84", "NOM_INITIAL_LIST", "选举法第三十二条");
    static final Rule TOO_FEW = new Rule("R-86", "NOM_TOO_FEW", "选举法第三十一条");
    static final Rule RANGE = new Rule("R-87", "FORM_RANGE", "选举法第三十一条");
    static final Rule DELIBERATE = new Rule("R-88", "FORM_DELIBERATE", "选举法第三十二条");
    static final Rule PRELIMINARY = new Rule("R-89", "FORM_PRELIM", "选举法第三十二条");
    static final Rule BY_ELECTION = new Rule("R-115", "BYE_ELECTION", "选举法第五十七条");
    static final Rule RECOMPUTE = new Rule("R-71", "CAL_RECOMPUTE", "选举法第三十二条");
    static final Rule FORMAL_LIST = new Rule("R-91", "FORM_PUBLISH", "选举法第三十二条");

    private CourseRules() {}

    /** @throws Refusal 422 {@code rule-violated} where a finding refuses */
    static void refuse(List<Finding> findings) {
        if (Finding.anyHard(findings)) {
            throw Refusal.broken(findings);
        }
    }

    /** @throws Refusal 422 {@code reason-required} where a finding asks for a reason and none was given */
    public static void requireReason(List<Finding> findings, String reason) {
        if (Finding.anyWarn(findings) && (reason == null || reason.isBlank())) {
            throw Refusal.reasonRequired(findings);
        }
    }

    static List<Finding> initialList(District district, Election election, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        tooFew(district, findings);
        deadline(INITIAL_LIST, Election.INITIAL_LIST_PUBLISHED, election, today, findings);
        return findings;
    }

    /** What can be said before the committee has chosen. */
    static List<Finding> beforeFormalList(District district, Election election, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        tooFew(district, findings);
        deliberated(district, findings);
        deadline(FORMAL_LIST, Election.FORMAL_LIST_PUBLISHED, election, today, findings);
        return findings;
    }

    static List<Finding> formalList(District district, FormalChoice choice, Election election, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        FormalRange range = district.formalRange();
        if (!range.holds(choice.chosen().size())) {
            findings.add(range(district)
                    .hard("应选%d名，正式代表候选人应为%d至%d名。".formatted(district.seats(), range.min(), range.max()))
                    .figure("candidates", choice.chosen().size())
                    .figure("min", range.min())
                    .figure("max", range.max()));
        }
        deliberated(district, findings);
        if (district.step() == Step.PRELIMINARY) {
            if (choice.isNotTheTopOfThePreliminary()) {
                findings.add(PRELIMINARY.hard("进行预选的，应当根据预选时得票多少的顺序确定正式代表候选人名单。"));
            }
        } else if (choice.goesAgainstOpinions()) {
            findings.add(DELIBERATE.hard("应当根据较多数选民的意见确定正式代表候选人名单。"));
        }
        choice.members()
                .forEach((candidate, name) -> findings.add(MEMBER_NOT_CANDIDATE
                        .hard("%s为选举委员会组成人员，列为代表候选人前应当辞去选举委员会职务。".formatted(name))
                        .subject(candidate)));
        deadline(FORMAL_LIST, Election.FORMAL_LIST_PUBLISHED, election, today, findings);
        return findings;
    }

    /** What a by-election's new day is refused by: a list was out in time before, and would not have been by it. */
    static List<Finding> moved(District district, Election before, Election after) {
        List<Finding> findings = new ArrayList<>();
        late(district.initialListOn(), Election.INITIAL_LIST_PUBLISHED, before, after, findings);
        late(district.formalListOn(), Election.FORMAL_LIST_PUBLISHED, before, after, findings);
        return findings;
    }

    private static void late(
            Optional<LocalDate> published, String key, Election before, Election after, List<Finding> findings) {
        Optional<LocalDate> last = after.deadline(key);
        boolean wasInTime = published.isPresent()
                && before.deadline(key).filter(published.get()::isAfter).isEmpty();
        if (wasInTime && last.filter(published.get()::isAfter).isPresent()) {
            findings.add(RECOMPUTE
                    .hard("按新的选举日，名单应当在%s以前公布，已于%s公布。".formatted(last.get(), published.get()))
                    .field("electionDay")
                    .figure("deadline", last.get().toString()));
        }
    }

    private static Rule range(District district) {
        return district.byElection()
                .filter(order -> order.manner() == ByElection.Manner.BY_ELECTION)
                .map(order -> BY_ELECTION)
                .orElse(RANGE);
    }

    private static void tooFew(District district, List<Finding> findings) {
        int min = district.formalRange().min();
        if (district.nominated() < min) {
            findings.add(TOO_FEW.hard("代表候选人%d名，少于%s%d名。"
                            .formatted(district.nominated(), min == district.seats() ? "应选名额" : "法定差额下限", min))
                    .figure("candidates", district.nominated())
                    .figure("min", min)
                    .remedy("在法定期限内继续提名推荐，或者由选举委员会另定选举日"));
        }
    }

    private static void deliberated(District district, List<Finding> findings) {
        boolean agreed = district.conclusion().filter(Conclusion.AGREED::equals).isPresent();
        if (district.step() == Step.PRELIMINARY ? district.tied() : !agreed) {
            findings.add(
                    district.conclusion().isEmpty()
                            ? DELIBERATE.hard("初步候选人名单应当交本选区的各选民小组讨论、协商。")
                            : PRELIMINARY.hard("对正式代表候选人不能形成较为一致意见的，应当进行预选。"));
        }
    }

    private static void deadline(Rule rule, String key, Election election, LocalDate today, List<Finding> findings) {
        if (!today.isBefore(election.electionDay())) {
            findings.add(rule.hard("选举日已到，不能再公布名单。")
                    .figure("electionDay", election.electionDay().toString()));
            return;
        }
        election.deadline(key)
                .filter(today::isAfter)
                .ifPresent(last -> findings.add(rule.warn("名单应当在%s以前公布。".formatted(last))
                        .figure("deadline", last.toString())
                        .figure("today", today.toString())));
    }
}
