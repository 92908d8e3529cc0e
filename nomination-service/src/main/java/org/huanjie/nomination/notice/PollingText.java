package org.huanjie.nomination.notice;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.kit.document.Block;
import org.huanjie.kit.document.OfficialDocument;

/**
 * What the polling notice (投票公告) says: notice no. 6 of {@code domain.md} §1.1.
 *
 * @param boxReasons why there are mobile boxes, in words; empty where there are none
 * @param cardOnly   whether voters are known by their voter card alone, R-60
 */
public record PollingText(
        String electionName, String districtName, List<Line> places, List<String> boxReasons, boolean cardOnly)
        implements NoticeText {
    private static final List<Block.Column> COLUMNS = List.of(
            Block.Column.of("编号", 34),
            Block.Column.of("方式", 56),
            new Block.Column("地点", 130, true),
            Block.Column.of("投票时间", 110),
            new Block.Column("参加投票的选民", 112, true));

    /** A place of the table, in words. */
    public record Line(int number, String kind, String where, LocalDate on, String hours, String who) {
        private List<String> row() {
            return List.of(
                    String.valueOf(number),
                    kind,
                    where,
                    "%d月%d日 %s".formatted(on.getMonthValue(), on.getDayOfMonth(), hours),
                    who);
        }
    }

    @Override
    public void into(OfficialDocument.Builder document) {
        document.paragraph(
                        "根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》的规定，%s%s的投票时间、地点公告如下：".formatted(electionName, districtName))
                .table(COLUMNS, places.stream().map(Line::row).toList());
        if (!boxReasons.isEmpty()) {
            document.paragraph("因%s不能到投票站投票的选民，可以在流动票箱投票。".formatted(String.join("，或者因", boxReasons)));
        }
        document.paragraph(cardOnly ? "选民凭选民证领取选票。" : "选民凭身份证或者选民证领取选票。");
        document.paragraph("选举期间外出的选民，经选举委员会同意，可以书面委托其他选民代为投票；每一选民接受的委托不得超过三人。");
    }
}
