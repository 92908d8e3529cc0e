package org.huanjie.registration.importing;

/** Why a row is not taken; the names are those of {@code api.md}, the texts are for the clerk. */
enum Reason {
    MALFORMED_ROW("行格式不正确，列数与表头不符或含有不可用字符"),
    MISSING_NAME("姓名为空"),
    INVALID_NAME("姓名应为2至50个字符，不含数字"),
    INVALID_CITIZEN_ID("公民身份号码校验不通过，请核对证件。"),
    UNDER_AGE("至选举日未满十八周岁，不能登记为选民。"),
    UNKNOWN_UNIT("选举单位代码不存在"),
    OUT_OF_SCOPE("选举单位不在本人管辖范围内"),
    NOT_QUALIFIED("该公民依法不列入选民名单"),
    NOTED_AS_GONE("注明死亡、迁出或者剥夺政治权利，不予登记；已经登记的，列入除名建议，由人核实后办理。"),
    DUPLICATE_IN_FILE("该公民在本文件中已出现"),
    REGISTERED_ELSEWHERE("该选民已在其他选举单位登记，每一选民只能在一个选区登记。");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean isDuplicate() {
        return this == DUPLICATE_IN_FILE || this == REGISTERED_ELSEWHERE;
    }
}
