package org.huanjie.nomination.notice;

import java.util.List;
import org.huanjie.kit.document.OfficialDocument;

/**
 * What the notice says that tells of candidates who have left since a list named them; never why.
 *
 * @param left     their names
 * @param standing names of those who stand, in the order of the list
 */
public record LeavingText(String electionName, String districtName, List<String> left, List<String> standing)
        implements NoticeText {
    @Override
    public void into(OfficialDocument.Builder document) {
        document.paragraph(
                "%s中，%s已经公布的代表候选人%s退出，不再作为代表候选人。".formatted(electionName, districtName, String.join("、", left)));
        document.paragraph("现有代表候选人%d名：%s。".formatted(standing.size(), String.join("、", standing)));
    }
}
