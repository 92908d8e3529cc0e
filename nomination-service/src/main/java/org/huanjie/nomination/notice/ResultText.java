package org.huanjie.nomination.notice;

import java.util.List;
import org.huanjie.kit.document.OfficialDocument;

/**
 * What the notice of a result says, {@code domain.md} §7.7.
 *
 * @param elected  names, in the order of votes
 * @param then     what follows, a sentence; empty where all seats are decided
 */
public record ResultText(
        String electionName,
        String districtName,
        int round,
        int seats,
        int registered,
        int voted,
        String turnout,
        boolean valid,
        List<String> elected,
        String then)
        implements NoticeText {
    @Override
    public void into(OfficialDocument.Builder document) {
        document.paragraph("%s中，%s进行%s投票，应选代表%d名，选民%d名，参加投票%d名，参选率%s%%。根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》的规定，%s。"
                .formatted(
                        electionName,
                        districtName,
                        round > 1 ? "第" + round + "轮" : "",
                        seats,
                        registered,
                        voted,
                        turnout,
                        valid ? "选举有效" : "选举无效"));
        if (!elected.isEmpty()) {
            document.paragraph(String.join("、", elected) + "当选为代表。");
        }
        if (then != null && !then.isEmpty()) {
            document.paragraph(then);
        }
    }
}
