package org.huanjie.districting.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.districting.election.Election;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.document.Block;
import org.huanjie.kit.document.OfficialDocument;

/** The notice of districts and seats (选区划分公告). */
final class PlanNotice {
    private static final List<Block.Column> COLUMNS =
            List.of(Block.Column.of("选区", 3), new Block.Column("范围", 10, true), Block.Column.of("应选名额", 2));

    private PlanNotice() {}

    static String title(Plan plan) {
        return "关于" + level(plan) + "人民代表大会代表选区划分和名额分配的公告";
    }

    /** @param map of the plan, as SVG */
    static OfficialDocument of(PlanReview.Measured measured, Election election, String map) {
        Plan plan = measured.plan();
        List<List<String>> rows = plan.districts().stream()
                .map(district -> List.of(
                        "第" + district.number() + "选区",
                        district.units().stream().map(measured.terrain()::name).collect(Collectors.joining("、")),
                        String.valueOf(district.seats())))
                .toList();
        Plan.Decision decision = plan.decision();
        return OfficialDocument.titled(title(plan))
                .mark(plan.publishedOn() == null ? "（草稿，尚未公布）" : "")
                .number(decision == null ? "" : decision.documentNo())
                .paragraph(
                        "根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》的规定，现将" + election.name() + level(plan) + "选区划分和应选代表名额公告如下：")
                .paragraph("%s共划分选区%d个，应选代表%d名。各选区范围和应选名额见下表。".formatted(level(plan), rows.size(), plan.seats()))
                .table(COLUMNS, rows)
                .paragraph(plan.amends() == null ? "特此公告。" : "此前公布的%s选区划分公告同时废止。特此公告。".formatted(level(plan)))
                .signed(decision == null ? "" : decision.decidedBy(), plan.publishedOn())
                .annex("选区划分示意图", new Block.Picture(map, "示意图见本公告的网页版，印发时请附后。"))
                .build();
    }

    private static String level(Plan plan) {
        return plan.level() == Level.COUNTY ? "县级" : "乡级";
    }
}
