package org.huanjie.nomination.credentials;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an election is void, 选举法 art. 47 and 58. */
@Schema(name = "VoidGround")
enum Ground {
    /** Who was elected does not meet the basic conditions of the constitution and the law. */
    NOT_QUALIFIED("不符合宪法、法律规定的代表的基本条件"),
    /** The election was not held as the law says. */
    PROCEDURE("选举不符合法律规定的程序"),
    BRIBERY("以金钱或者其他财物贿赂选民，妨害选民自由行使选举权和被选举权"),
    VIOLENCE("以暴力、威胁、欺骗或者其他非法手段妨害选民自由行使选举权和被选举权"),
    FORGERY("伪造选举文件、虚报选举票数或者有其他违法行为"),
    RETALIATION("对控告、检举选举违法行为的人或者提出罢免要求的人压制、报复");

    private final String words;

    Ground(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
