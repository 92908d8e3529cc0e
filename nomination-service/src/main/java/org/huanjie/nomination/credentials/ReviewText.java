package org.huanjie.nomination.credentials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huanjie.kit.document.Block;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.names.SurnameStrokes;
import org.huanjie.nomination.election.Level;

/** The words of the report on a review, and of the notice that lists the deputies. No citizen id, no address, no ground on the notice. */
record ReviewText(String electionName, Level level, String divisionName) {
    private static final List<Block.Column> CASES = List.of(
            Block.Column.of("选区", 16),
            Block.Column.of("姓名", 18),
            Block.Column.of("意见", 18),
            new Block.Column("事由", 48, true));
    private static final List<Block.Column> DEPUTIES =
            List.of(Block.Column.of("序号", 16), Block.Column.of("选区", 34), Block.Column.of("姓名", 50));
    private static final List<String> CPC = List.of("01", "02");

    OfficialDocument report(ReviewRequest request, int seats, List<Elected> elected, List<Verdict> verdicts) {
        List<Verdict> cases =
                verdicts.stream().filter(verdict -> verdict.reason() != null).toList();
        OfficialDocument.Builder document = OfficialDocument.titled("关于%s人民代表大会代表资格的审查报告".formatted(divisionName))
                .to(level == Level.COUNTY ? divisionName + "人民代表大会常务委员会" : divisionName + "人民代表大会主席团")
                .heading(1, "一、当选情况")
                .paragraph("%s，应选代表%d名。提请审查的当选人%d名，其中妇女%d名、少数民族%d名、中共党员%d名。"
                        .formatted(
                                electionName,
                                seats,
                                elected.size(),
                                elected.stream()
                                        .filter(person -> "2".equals(person.sex()))
                                        .count(),
                                elected.stream()
                                        .filter(person -> person.ethnicity() != null
                                                && !person.ethnicity().equals("01"))
                                        .count(),
                                elected.stream()
                                        .filter(person -> CPC.contains(person.politicalStatus()))
                                        .count()))
                .heading(1, "二、审查情况")
                .paragraph("代表资格审查委员会依照《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》第四十七条的规定，"
                        + "对当选人是否符合宪法、法律规定的代表的基本条件，选举是否符合法律规定的程序，"
                        + "以及是否存在破坏选举和其他当选无效的违法行为进行了审查。")
                .heading(1, "三、审查结果")
                .paragraph("建议确认代表资格有效%d名，确定当选无效%d名，暂缓确认%d名。"
                        .formatted(
                                number(verdicts, Verdict.Outcome.CONFIRMED),
                                number(verdicts, Verdict.Outcome.VOID),
                                number(verdicts, Verdict.Outcome.POSTPONED)));
        if (!cases.isEmpty()) {
            document.paragraph("其中需要说明的%d名：".formatted(cases.size()))
                    .table(CASES, cases.stream().map(ReviewText::row).toList());
        }
        return document.paragraph("以上报告，请予审议。")
                .signed(request.reportedBy(), request.reportedOn())
                .build();
    }

    /** @param deputies all who are deputies of the congress now */
    OfficialDocument notice(ReviewDecision decision, List<Verdict> deputies, LocalDate publishedOn) {
        List<Verdict> sorted = deputies.stream()
                .sorted(Comparator.comparingInt(Verdict::districtNumber)
                        .thenComparing(Verdict::name, SurnameStrokes.NAMES)
                        .thenComparing(Verdict::deputy))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (Verdict deputy : sorted) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1), "第%d选区".formatted(deputy.districtNumber()), deputy.name()));
        }
        return OfficialDocument.titled("%s人民代表大会代表名单公告".formatted(divisionName))
                .number(decision.documentNo())
                .paragraph(
                        "%s选出的代表，其代表资格经%s审查确认有效的，共%d名。现予公布：".formatted(electionName, decision.decidedBy(), rows.size()))
                .table(DEPUTIES, rows)
                .paragraph("特此公告。")
                .signed(issuer(), publishedOn)
                .build();
    }

    String issuer() {
        return level == Level.COUNTY ? divisionName + "人民代表大会常务委员会" : divisionName + "人民代表大会主席团";
    }

    private static List<String> row(Verdict verdict) {
        String opinion = switch (verdict.outcome()) {
            case CONFIRMED -> "代表资格有效";
            case POSTPONED -> "暂缓确认";
            case VOID -> "当选无效";
        };
        String ground = verdict.ground() == null ? "" : verdict.ground().words() + "。";
        String paper = verdict.documentNo() == null ? "" : "（" + verdict.documentNo() + "）";
        return List.of(
                "第%d选区".formatted(verdict.districtNumber()),
                verdict.name(),
                opinion,
                ground + verdict.reason() + paper);
    }

    private static long number(List<Verdict> verdicts, Verdict.Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
    }
}
