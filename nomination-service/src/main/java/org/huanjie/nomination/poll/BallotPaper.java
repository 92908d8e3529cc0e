package org.huanjie.nomination.poll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huanjie.kit.document.Block;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.names.SurnameStrokes;
import org.huanjie.kit.problem.Rule;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.result.Kind;

/**
 * The ballot of a vote (选票), to be printed: its candidates by surname strokes, each with room for one of three marks, and a line for each
 * seat on which another voter may be written; none where the vote is among those tied only. It says what makes a ballot void. Nothing on it tells whose it is.
 */
record BallotPaper(District district, String division, VotingRound vote) {
    static final Rule CHOICES = new Rule("R-98", "VOTE_CHOICES", "选举法第四十一条");
    static final Rule VALID = new Rule("R-99", "VOTE_BALLOT_VALID", "选举法第四十四条");

    private static final List<Block.Column> COLUMNS = List.of(
            Block.Column.of("代表候选人姓名", 46),
            Block.Column.of("赞成", 18),
            Block.Column.of("反对", 18),
            Block.Column.of("弃权", 18));
    private static final List<Block.Column> OTHERS = List.of(Block.Column.of("另选他人姓名", 46), Block.Column.of("赞成", 54));

    OfficialDocument document() {
        int seats = vote.seats();
        OfficialDocument.Builder paper = OfficialDocument.titled(
                        "%s人民代表大会代表%s%s".formatted(division, occasion(), kind()))
                .paragraph("%s第%d选区　　应选代表%d名"
                        .formatted(district.level() == Level.COUNTY ? "县级" : "乡级", district.number(), seats))
                .table(COLUMNS, candidates());
        boolean among = vote.likeKind() == Kind.TIE_REVOTE;
        if (!among) {
            paper.table(OTHERS, others(seats));
        }
        return paper.paragraph("说明：")
                .paragraph("1. 对每一名代表候选人可以投赞成票、反对票，也可以弃权，在相应的空格内画“○”。")
                .paragraph(among ? "2. 再次投票只就票数相等的候选人进行，不得另选他人。" : "2. 可以另选其他任何选民：在“另选他人姓名”栏写明姓名，并在其后的空格内画“○”。")
                .paragraph("3. 赞成的人数%s多于%d名的，选票作废；等于或者少于%d名的有效。".formatted(among ? "" : "（含另选他人）", seats, seats))
                .paragraph("4. 选民不在选票上署名。不能写选票的，可以委托信任的人代写。")
                .signed("%s选举委员会制".formatted(division), null)
                .build();
    }

    private String occasion() {
        return district.byElection().map(order -> order.manner().words()).orElse("选举");
    }

    private String kind() {
        return switch (vote.kind()) {
            case FIRST -> "选票";
            case TIE_REVOTE -> "选票（再次投票）";
            case RUN_OFF -> "选票（另行选举）";
            case REELECTION -> "选票（重新选举）";
        };
    }

    private List<List<String>> candidates() {
        return vote.candidates().stream()
                .sorted(Comparator.comparing(BallotLine::name, SurnameStrokes.NAMES)
                        .thenComparing(BallotLine::id))
                .map(line -> List.of(line.name(), "", "", ""))
                .toList();
    }

    private static List<List<String>> others(int seats) {
        List<List<String>> lines = new ArrayList<>();
        for (int seat = 0; seat < seats; seat++) {
            lines.add(List.of("", ""));
        }
        return lines;
    }
}
