package org.huanjie.reporting.progress;

import java.time.LocalDate;

/** Where a township stands at a stage. */
public enum Status {
    NOT_STARTED("尚未开始"),
    ON_TRACK("正在进行"),
    AT_RISK("期限临近"),
    OVERDUE("已逾期"),
    DONE("已完成");

    /** Days before a deadline from which what is not done is at risk. */
    public static final int DAYS_OF_RISK = 3;

    private final String words;

    Status(String words) {
        this.words = words;
    }

    /** In Chinese, as a clerk reads it. */
    public String words() {
        return words;
    }

    /** @param deadline last day on which it may be done, or null */
    static Status of(long done, long total, LocalDate deadline, LocalDate today) {
        if (total > 0 && done >= total) {
            return DONE;
        }
        if (deadline != null && today.isAfter(deadline)) {
            return OVERDUE;
        }
        if (deadline != null && !today.isBefore(deadline.minusDays(DAYS_OF_RISK))) {
            return AT_RISK;
        }
        return done > 0 ? ON_TRACK : NOT_STARTED;
    }
}
