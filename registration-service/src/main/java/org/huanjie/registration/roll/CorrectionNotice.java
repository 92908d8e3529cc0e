package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.kit.document.OfficialDocument;

/** The notice of a correction (补正公告): names and whether they are added, removed or corrected, never why. */
@ApplicationScoped
class CorrectionNotice {
    private final RollNotice notices;

    CorrectionNotice(RollNotice notices) {
        this.notices = notices;
    }

    /**
     * Keeps it and says what others may know of it.
     *
     * @param others districts whose rolls exchange voters with this one in the same step, since districts have changed
     */
    RollEvent.NoticePublished publish(Roll roll, List<Corrections.Row> changes, List<Integer> others, String by) {
        return notices.keep(roll, "VOTER_ROLL_CORRECTION", write(roll, changes, others), by);
    }

    private OfficialDocument write(Roll roll, List<Corrections.Row> changes, List<Integer> others) {
        OfficialDocument.Builder document = OfficialDocument.titled(RollNotice.title(roll));
        if (!others.isEmpty()) {
            String numbers =
                    others.stream().sorted().map(number -> "第" + number).collect(Collectors.joining("、"));
            document.paragraph("因选区划分变动，%s选区选民名单同时变动。".formatted(numbers));
        }
        document.paragraph("%s选民名单公布后，经核实补正如下：".formatted(roll.listed().districtName()));
        part(document, "增加", changes, "ADD");
        part(document, "除名", changes, "REMOVE");
        part(document, "更正", changes, "CORRECT");
        return document.paragraph("补正后选民共%d名。".formatted(roll.count()))
                .paragraph("特此公告。")
                .signed(notices.issuer(roll), roll.publishedOn())
                .build();
    }

    private static void part(
            OfficialDocument.Builder document, String title, List<Corrections.Row> changes, String action) {
        List<List<String>> rows = changes.stream()
                .filter(change -> change.action().equals(action))
                .map(CorrectionNotice::row)
                .toList();
        if (!rows.isEmpty()) {
            document.paragraph("%s%d名：".formatted(title, rows.size())).table(RollNotice.COLUMNS, rows);
        }
    }

    private static List<String> row(Corrections.Row change) {
        String former = change.formerName() == null ? "" : "（原公布：%s）".formatted(change.formerName());
        return List.of(
                String.valueOf(change.serial()),
                change.name() + former,
                "1".equals(change.sex()) ? "男" : "女",
                change.group() == null ? "" : change.group());
    }
}
