package org.huanjie.districting.election;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.districting.election.CalendarEntry.Direction;
import org.huanjie.kit.problem.Rule;

/**
 * The days that follow from the election day. “n 日以前” counts back calendar days and includes the last one, unless the
 * profile is strict; “自…起 n 日内” does not count the first day. Weekends and holidays count.
 */
public final class StatutoryCalendar {
    static final Rule BEFORE = new Rule("R-70", "CAL_BEFORE", "选举法 art. 28, 29, 32");
    static final Rule RECOMPUTE = new Rule("R-71", "CAL_RECOMPUTE", "选举法 art. 28");
    static final Rule FROM = new Rule("R-72", "CAL_FROM", "选举法 art. 29");
    static final Rule TWO_MONTHS = new Rule("R-73", "CAL_TWO_MONTHS", "地方组织法 art. 20");
    static final Rule CALENDAR_DAYS = new Rule("R-64", "ROLL_NO_WORKING_DAYS", "选举法 art. 29");

    static final Rule MEETINGS = new Rule("R-93", "INTRO_DUTY", "选举法 art. 34");
    static final Rule PERIOD = new Rule("R-104", "VOTE_PERIOD", "选举法; 上海细则 art. 37");
    static final Rule BY_ELECTION = new Rule("R-115", "BYE_ELECTION", "选举法 art. 57");

    private static final String E = "ELECTION_DAY";
    private static final String E_BY = "BY_ELECTION_DAY";
    private static final String PRACTICE = "惯例";
    private static final String SUSPENSION = "suspensionDecisionDays";

    private final LocalDate electionDay;
    private final LocalDate byElectionDay;
    private final Rules rules;
    private final List<CalendarEntry> entries = new ArrayList<>();

    private StatutoryCalendar(LocalDate electionDay, LocalDate byElectionDay, Rules rules) {
        this.electionDay = electionDay;
        this.byElectionDay = byElectionDay;
        this.rules = rules;
    }

    /** All entries, in the order of {@code domain.md} §4, then the milestones of practice. */
    public static List<CalendarEntry> of(LocalDate electionDay, Rules rules) {
        return of(electionDay, null, rules);
    }

    /** @param byElectionDay of a by-election (补选) in the term, null where there is none: its days then wait for it */
    static List<CalendarEntry> of(LocalDate electionDay, LocalDate byElectionDay, Rules rules) {
        StatutoryCalendar calendar = new StatutoryCalendar(electionDay, byElectionDay, rules);
        calendar.law();
        calendar.byElection();
        calendar.practice();
        return List.copyOf(calendar.entries);
    }

    private void law() {
        waiting("ELECTION_DAY_ANNOUNCED", "公布选举日", Direction.LE, "REGISTRATION_START", 0, "山东细则第八条", false);
        on("AGE_REFERENCE", "年满十八周岁的计算日", 0, "选举法第四条");
        before("ROLL_PUBLISHED", "公布选民名单", 20, "选举法第二十八条");
        waiting("OBJECTION_CLOSES", "选民名单申诉截止", Direction.LE, "ROLL_PUBLICATION", objectionDays(), "选举法第二十九条", true);
        waiting("OBJECTION_DECIDED", "申诉处理决定", Direction.LE, "OBJECTION_RECEIVED", 3, "选举法第二十九条", true);
        before("LAWSUIT_FILED", "向人民法院起诉截止", 5, "选举法第二十九条");
        lastDay("JUDGMENT", "人民法院作出判决", 1, "选举法第二十九条", true);
        before("INITIAL_LIST_PUBLISHED", "公布代表候选人名单", 15, "选举法第三十二条");
        before("FORMAL_LIST_PUBLISHED", "公布正式代表候选人名单", 7, "选举法第三十二条");
        lastDay("INTRODUCTION_STOPS", "停止介绍代表候选人", 1, "选举法第三十四条", true);
        meetings();
        on("VOTING", "投票选举", 0, "选举法第十一条");
        String period = "votingDays";
        if (rules.number(period) > 1) {
            lastDay("VOTING_ENDS", "投票截止", 1 - rules.number(period), rules.source(period), true);
        }
        waiting("FIRST_SESSION", "召开第一次会议", Direction.LE, "COMPLETION", 2, "地方组织法第二十条（两个月内）", true);
        waiting("CREDENTIALS_PUBLISHED", "公布代表名单", Direction.LE, "FIRST_SESSION_DAY", -1, "选举法第四十七条", true);
        waiting("QUOTA_REFILED", "代表名额备案", Direction.LE, "QUOTA_DECISION", 30, "选举法第十四条", true);
        String correction = "lastCorrectionOffset";
        lastDay("ROLL_CORRECTION", "选民名单补正截止", rules.number(correction), rules.source(correction), true);
        proxies();
        if (rules.text("unreachablePolicy").equals("DEFER_UNTIL_E12")) {
            before("LATE_REGISTRATION", "补登截止", 12, "浙江细则第二十九条");
        }
        rules.days(SUSPENSION)
                .ifPresent(days -> before("SUSPENSION_DELIVERED", "停止行使选举权利的决定送达", days, rules.source(SUSPENSION)));
    }

    /** where voters must ask for it there is no day; the last one for introducing is the day before the vote. */
    private void meetings() {
        String always = "meetingsAlways";
        if (rules.is(always)) {
            lastDay("CANDIDATES_MET", "组织代表候选人与选民见面", 1, rules.source(always), true);
        }
    }

    private void proxies() {
        String published = "proxyListPublished";
        if (rules.is(published)) {
            lastDay("PROXY_LIST", "公布委托投票名单", 2, rules.source(published), false);
        } else {
            lastDay("PROXY_LIST", "委托投票登记截止", 1, PRACTICE, false);
        }
    }

    /** as in a general election, or the shorter periods of a province, some of which have no day for the first list. */
    private void byElection() {
        String key = "byElectionOffsets";
        int[] days = switch (rules.text(key)) {
            case "BJ" -> new int[] {15, 5, 3};
            case "ZJ" -> new int[] {12, 0, 7};
            default -> new int[] {20, 15, 7};
        };
        by("BYE_ROLL", "补选公布选民名单", days[0], rules.source(key));
        if (days[1] > 0) {
            by("BYE_CANDIDATES", "补选公布代表候选人名单", days[1], rules.source(key));
        }
        by("BYE_FORMAL", "补选公布正式代表候选人名单", days[2], rules.source(key));
    }

    private void by(String key, String title, int days, String source) {
        int offset = -counted(days);
        LocalDate date = byElectionDay == null ? null : byElectionDay.plusDays(offset);
        entries.add(new CalendarEntry(
                key, title, date, Direction.LE, E_BY, offset, source, true, date == null ? E_BY : null));
    }

    private void practice() {
        milestone("DISTRICTS_PUBLISHED", "公布选区划分", 56);
        milestone("REGISTRATION_START", "选民登记开始", 54);
        milestone("REGISTRATION_END", "选民登记结束", 29);
        milestone("DEDUPLICATION_END", "重登核对结束", 23);
        milestone("ROLL_MILESTONE", "公布选民名单（留一日余地）", 21);
        milestone("INITIAL_LIST_MILESTONE", "公布代表候选人名单（留一日余地）", 16);
        milestone("FORMAL_LIST_MILESTONE", "公布正式代表候选人名单（留一日余地）", 8);
        milestone("BALLOTS_PRINTED", "选票印制完毕", 4);
        milestone("OFFICERS_TRAINED", "监票计票人员培训完毕", 3);
    }

    private int objectionDays() {
        return rules.is("countPublicationDay") ? 4 : 5;
    }

    /** “选举日的 n 日以前”: strict profiles take one day more. */
    private void before(String key, String title, int days, String source) {
        fixed(key, title, Direction.LE, -counted(days), source, true);
    }

    private int counted(int days) {
        return rules.is("strictBefore") ? days + 1 : days;
    }

    private void lastDay(String key, String title, int days, String source, boolean statutory) {
        fixed(key, title, Direction.LE, -days, source, statutory);
    }

    private void on(String key, String title, int offset, String source) {
        fixed(key, title, Direction.EQ, offset, source, true);
    }

    private void milestone(String key, String title, int days) {
        fixed(key, title, Direction.LE, -days, PRACTICE, false);
    }

    private void fixed(String key, String title, Direction direction, int offset, String source, boolean statutory) {
        entries.add(new CalendarEntry(
                key, title, electionDay.plusDays(offset), direction, E, offset, source, statutory, null));
    }

    private void waiting(
            String key, String title, Direction direction, String event, int offset, String source, boolean statutory) {
        entries.add(new CalendarEntry(key, title, null, direction, event, offset, source, statutory, event));
    }

    /** the first session is due two months after the election is completed; a month without that day ends on its last. */
    public static LocalDate firstSessionBy(LocalDate completion) {
        return completion.plusMonths(2);
    }

    /** “自…起 n 日内” ends n days after the start, which is not counted. */
    public static LocalDate within(LocalDate start, int days) {
        return start.plusDays(days);
    }
}
