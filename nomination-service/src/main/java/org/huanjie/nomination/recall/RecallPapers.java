package org.huanjie.nomination.recall;

import java.time.LocalDate;
import org.huanjie.kit.document.OfficialDocument;

/** What is handed to the voters before they vote: the petition and the deputy's defence (选举法 art. 50). Nothing tells who signed. */
final class RecallPapers {
    private RecallPapers() {}

    /**
     * @param name     the deputy's
     * @param division of the congress
     * @param issuer   the standing committee
     */
    static OfficialDocument of(Recall recall, String name, String division, String issuer) {
        OfficialDocument.Builder document = OfficialDocument.titled(
                        "关于要求罢免%s的%s人民代表大会代表职务的材料".formatted(name, division))
                .heading(1, "一、罢免要求")
                .paragraph("原选区选民%d人以上联名，于%s书面提出罢免要求。理由如下："
                        .formatted(RecallRules.needed(recall.level()), day(recall.submittedOn())));
        recall.reasons().lines().filter(line -> !line.isBlank()).forEach(document::paragraph);
        document.heading(1, "二、代表的申辩意见");
        recall.defence()
                .ifPresentOrElse(
                        text -> text.lines().filter(line -> !line.isBlank()).forEach(document::paragraph),
                        () -> document.paragraph("被提出罢免的代表未提出书面申辩意见。"));
        return document.signed(issuer, recall.distributedOn().orElse(null)).build();
    }

    private static String day(LocalDate on) {
        return "%d年%d月%d日".formatted(on.getYear(), on.getMonthValue(), on.getDayOfMonth());
    }
}
