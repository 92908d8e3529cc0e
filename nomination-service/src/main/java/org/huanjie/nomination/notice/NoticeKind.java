package org.huanjie.nomination.notice;

/** Kinds of notices of a district. */
public enum NoticeKind {
    INITIAL_LIST("initial-list", "代表候选人名单公告"),
    FORMAL_LIST("formal-list", "正式代表候选人名单公告"),
    CANDIDATES_LEFT("candidates-left", "代表候选人变动公告"),
    POLLING("polling", "投票公告"),
    RESULT("result", "选举结果公告");

    private final String path;
    private final String heading;

    NoticeKind(String path, String heading) {
        this.path = path;
        this.heading = heading;
    }

    /** Last segment of its address. */
    public String path() {
        return path;
    }

    String heading() {
        return heading;
    }
}
