package org.huanjie.registration.erasure;

import java.time.LocalDate;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;

/**
 * Registrations that stay, by the first reason that keeps them.
 *
 * @param since of those whose period runs, the day that the earliest began
 */
record Kept(Reason reason, long count, LocalDate since) {
    /** Why a registration is not erased. */
    enum Reason {
        LIVE(Rules.LONG_TERM, "登记的选民资格长期有效，不能删除。", "依法除名并经审查以后再办理"),
        BARRED(Rules.RESTORED, "被剥夺、停止行使选举权利或者不列入名单的，恢复以前须留存。", "恢复选举权利以后再办理"),
        NOT_REVIEWED(Rules.REMOVE, "除名尚未经第二人审查。", "进行资格审查"),
        ON_KEPT_ROLL(Rules.SILENT, "在已公布且仍须保存的选民名单、补正或者申诉中。", "该名单保存期限届满删除以后再办理"),
        CASE_OPEN(Rules.ONCE, "尚有未处理的重登，或者本次选举的选民资格证明。", "处理完毕或者选举结束以后再办理"),
        PERIOD_RUNS(Retention.PERIOD, "保存期限尚未届满。", null);

        private final Rule rule;
        private final String message;
        private final String remedy;

        Reason(Rule rule, String message, String remedy) {
            this.rule = rule;
            this.message = message;
            this.remedy = remedy;
        }
    }

    /** Rules by name: an enum's constants come before its own static fields. */
    static final class Rules {
        static final Rule LONG_TERM = new Rule("R-44", "REG_LONG_TERM", "选举法 art. 27");
        static final Rule RESTORED = new Rule("R-45", "REG_THREE_ADD", "选举法 art. 27");
        static final Rule REMOVE = new Rule("R-46", "REG_THREE_REMOVE", "选举法 art. 27");
        static final Rule SILENT = new Rule("R-67", "ROLL_NO_SILENT_DELETE", "选举法 art. 28");
        static final Rule ONCE = new Rule("R-43", "REG_ONCE", "选举法 art. 5");

        private Rules() {}
    }

    /** What stays, told beside what goes. */
    Finding told(Retention retention) {
        return explained(reason.rule.info(reason.message), retention).figure("voters", count);
    }

    /** Why the one that was asked for stays. */
    Finding refused(Retention retention) {
        return explained(reason.rule.hard(reason.message), retention).field("voter");
    }

    private Finding explained(Finding finding, Retention retention) {
        Finding named = finding.subject(reason);
        if (reason == Reason.PERIOD_RUNS) {
            LocalDate over = retention.over(since);
            return named.figure("over", over).remedy("自%s起可以删除".formatted(over));
        }
        return named.remedy(reason.remedy);
    }
}
