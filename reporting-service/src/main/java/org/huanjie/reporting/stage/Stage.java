package org.huanjie.reporting.stage;

/** The fourteen stages of the general election of deputies, in their order ({@code domain.md} §1.1). */
public enum Stage {
    PREPARATION("准备工作", "ELECTION_DAY_ANNOUNCED", "选举机构组建、方案制定和动员部署"),
    PUBLICITY("宣传发动", "INTRODUCTION_STOPS", "选举法律法规的宣传"),
    TRAINING("业务培训", "REGISTRATION_START", "选举工作人员的业务培训"),
    DISTRICTING("选区划分", "DISTRICTS_PUBLISHED", "选区划分和代表名额分配"),
    REGISTRATION("选民登记", "REGISTRATION_END", "选民登记、资格审查和重复登记的核查"),
    ROLL_PUBLICATION("选民名单公布", "ROLL_PUBLISHED", "选民名单的公布和申诉的处理"),
    NOMINATION("提名推荐代表候选人", "INITIAL_LIST_PUBLISHED", "代表候选人的提名推荐和名单公布"),
    DELIBERATION("讨论协商确定正式代表候选人", "FORMAL_LIST_PUBLISHED", "代表候选人的讨论、协商和正式代表候选人的确定"),
    INTRODUCTION("介绍代表候选人", "INTRODUCTION_STOPS", "代表候选人的介绍和与选民见面"),
    VOTING("投票选举", "VOTING", "投票选举的组织和会场、票箱的准备"),
    RESULTS("确认选举结果", "VOTING", "选举结果的确认和公布"),
    CREDENTIALS("代表资格审查", "CREDENTIALS_PUBLISHED", "代表资格的审查"),
    FIRST_SESSION("召开第一次会议", "FIRST_SESSION", "新一届人民代表大会第一次会议的筹备"),
    SUMMARY("总结归档", null, "工作总结和资料归档");

    private final String title;
    private final String deadline;
    private final String focus;

    Stage(String title, String deadline, String focus) {
        this.title = title;
        this.deadline = deadline;
        this.focus = focus;
    }

    /** Its name in Chinese, as a report says it. */
    public String title() {
        return title;
    }

    /** Key of the election's calendar by which it is to be done, or null where neither law nor practice sets one. */
    public String deadline() {
        return deadline;
    }

    /** What its work is, in the words of a report. */
    public String focus() {
        return focus;
    }
}
