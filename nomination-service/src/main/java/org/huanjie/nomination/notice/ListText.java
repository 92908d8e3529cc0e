package org.huanjie.nomination.notice;

import java.util.List;
import org.huanjie.kit.document.Block;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Particulars;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Election;

/**
 * What a notice of a list says: {@code domain.md} §6.2 names the fields that may be published, §7.7 the words.
 *
 * @param candidates in the order of the list, with their places
 * @param byVotes    whether the formal list is in the order of a preliminary election, not of strokes
 */
record ListText(NoticeKind kind, District district, Election election, List<Candidate> candidates, boolean byVotes)
        implements NoticeText {
    private static final List<Block.Column> COLUMNS = List.of(
            Block.Column.of("序号", 32),
            Block.Column.of("姓名", 52),
            Block.Column.of("性别", 32),
            Block.Column.of("民族", 42),
            Block.Column.of("出生年月", 70),
            Block.Column.of("政治面貌", 58),
            Block.Column.of("文化程度", 58),
            new Block.Column("工作单位及职务", 98, true));

    @Override
    public void into(OfficialDocument.Builder document) {
        document.paragraph("%s中，%s应选代表%d名。根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》的规定，%s公布如下："
                        .formatted(election.name(), district.name(), district.seats(), howListed()))
                .table(COLUMNS, candidates.stream().map(ListText::row).toList());
    }

    private String howListed() {
        if (kind != NoticeKind.FORMAL_LIST) {
            return "依法提名推荐的代表候选人%d名，按姓名笔画为序".formatted(candidates.size());
        }
        return byVotes
                ? "经选民小组讨论、协商和预选，确定正式代表候选人%d名，按预选得票多少为序".formatted(candidates.size())
                : "经选民小组讨论、协商，确定正式代表候选人%d名，按姓名笔画为序".formatted(candidates.size());
    }

    /** A candidate as the public sees one. */
    private static List<String> row(Candidate candidate) {
        Particulars person = candidate.particulars();
        return List.of(
                String.valueOf(candidate.place().orElseThrow()),
                person.name(),
                person.sex().equals("1") ? "男" : "女",
                Codes.ethnicity(person.ethnicity()),
                "%d年%d月"
                        .formatted(
                                person.birthDate().getYear(), person.birthDate().getMonthValue()),
                Codes.politicalStatus(person.politicalStatus()),
                Codes.education(person.education()),
                person.post() == null ? "" : person.post());
    }
}
