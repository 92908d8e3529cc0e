package org.huanjie.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.reporting.figure.Figure;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Which sentences are written of what is known; domain.md §7.6. */
class ComposerTest {
    private static final Frames FRAMES = Frames.load();
    private static final Frame FRAME = FRAMES.of(ReportKind.PROGRESS, null);
    private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z0-9]+)}");

    private final Map<String, JsonNode> known = new HashMap<>();

    @Test
    void what_has_not_happened_is_left_out_with_its_heading() {
        count("countyDistricts", 60);
        count("c1", 1);
        count("c2", 13);
        count("c3", 46);
        count("avgPerDeputy", 2052);
        count("maxPerDeputy", 2300);
        count("minPerDeputy", 1800);
        List<ReportSection> sections = sections();
        assertThat(sections).extracting(ReportSection::heading).containsExactly("一、前一阶段工作基本情况", "（一）依法划分，合理布局");
        assertThat(sections.get(1).paragraphs().get(0).text())
                .isEqualTo("全县共划分县级选区60个，其中县级三名代表的选区46个、两名的13个、一名的1个；" + "每一代表所代表的人口数平均2052人，最多2300人，最少1800人。");
    }

    @Test
    void a_field_not_known_of_what_has_happened_is_missing() {
        count("trainingSessions", 13);
        count("trainees", 672);
        count("countySessions", 1);
        count("townshipSessions", 12);
        Paragraph sentence = sections().get(1).paragraphs().get(0);
        assertThat(sentence.text()).isEqualTo("全县举办业务培训13期，培训骨干672人次，其中县级1期、乡镇12期；编印工作流程【待补】册。");
        assertThat(sentence.missing()).containsExactly("handbookCount");
        assertThat(sentence.figures()).contains(new Paragraph.Used("trainees", "990123"));
    }

    @Test
    void a_clause_alone_does_not_begin_with_the_mark_of_one_left_out() {
        count("errors", 4);
        assertThat(sections().get(1).paragraphs().get(0).text()).isEqualTo("更正错登4人。");
    }

    @Test
    void the_number_of_deputies_is_compared_with_the_last_congress_also_where_it_is_the_same() {
        count("approvedSeatsCounty", 237);
        count("seatDelta", 4);
        known.put("plusMinus", TextNode.valueOf("减少"));
        assertThat(texts()).contains("本次换届，县人大代表名额237名，较上届减少4名。");
        count("seatDelta", 0);
        known.put("plusMinus", TextNode.valueOf("持平"));
        assertThat(texts()).contains("本次换届，县人大代表名额237名，与上届持平。");
    }

    @Test
    @Proves("R-115")
    void what_came_of_seats_in_the_term_is_told_once_one_is_vacant() {
        count("byElections", 0);
        assertThat(texts()).noneMatch(text -> text.contains("补选"));
        count("endedDeputies", 3);
        count("byElections", 2);
        count("byElectionSeats", 3);
        count("byElected", 1);
        count("byElectionsOpen", 1);
        assertThat(texts()).contains("任期内，县、乡两级终止代表资格3名；决定补选2次，补选代表名额3名，已补选当选1名；其中1次正在进行。");
    }

    private List<String> texts() {
        return sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .map(Paragraph::text)
                .toList();
    }

    @Test
    void of_somebody_written_in_nothing_is_invented() {
        count("elected", 3);
        count("firstTime", 2);
        count("writtenIn", 1);
        count("womenListed", 1);
        assertThat(texts()).contains("选举产生县人大代表3名，其中妇女至少1名（选民另选当选的1名，选举结果没有载明性别）；一次选举成功的选区2个。");
        count("women", 2);
        known.put("womenShare", TextNode.valueOf("66.67"));
        assertThat(texts()).contains("选举产生县人大代表3名，其中妇女2名，占66.67%；一次选举成功的选区2个。");
    }

    @Test
    void each_kind_has_a_frame_and_each_of_its_blocks_and_tables_is_there() {
        Stream.concat(
                        Frames.REPORTED.stream().map(stage -> FRAMES.of(ReportKind.STAGE, stage)),
                        Stream.of(FRAME, FRAMES.of(ReportKind.SUMMARY, null)))
                .forEach(frame -> {
                    assertThat(frame.title()).startsWith("县乡人大换届选举");
                    assertThat(frame.sections().stream()
                                    .flatMap(section -> section.sentences().stream())
                                    .map(Frame.Sentence::id))
                            .as(frame.title())
                            .isNotEmpty()
                            .doesNotHaveDuplicates();
                });
    }

    @Test
    void what_was_written_by_hand_is_kept_and_outdated_once_its_figures_change() {
        count("errors", 4);
        Paragraph written = sections().get(1).paragraphs().get(0);
        List<Figure> figures = figures();
        Paragraph edited = written.edited("更正错登4人，均为姓名用字。", figures);
        assertThat(edited.figures()).extracting(Paragraph.Used::id).containsExactly("errors");
        assertThat(edited.written().text()).isEqualTo("更正错登4人。");
        assertThat(written.keeping(edited, figures).outdated()).isFalse();
        assertThat(edited.edited("没有数字。", figures).figures()).isEmpty();
        count("errors", 5);
        Paragraph kept = sections().get(1).paragraphs().get(0).keeping(edited, figures());
        assertThat(kept.text()).isEqualTo("更正错登4人，均为姓名用字。");
        assertThat(kept.outdated()).isTrue();
        assertThat(kept.open()).isEqualTo(1);
        assertThat(kept.edited("更正错登5人，均为姓名用字。", figures()).open()).isZero();
        assertThat(kept.restored().text()).isEqualTo("更正错登5人。");
    }

    @Test
    void a_date_is_written_without_leading_zeros() {
        known.put("rollPublishedDate", TextNode.valueOf("2026-09-08"));
        count("countyRolls", 3);
        count("countyDistricts", 3);
        assertThat(sections())
                .flatExtracting(ReportSection::paragraphs)
                .anySatisfy(sentence -> assertThat(sentence.text()).isEqualTo("2026年9月8日，各选区依法公布选民名单。"));
    }

    @Test
    void no_sentence_has_a_number_that_is_no_figure() {
        FRAMES.blocks().values().stream()
                .flatMap(List::stream)
                .flatMap(sentence -> sentence.clauses().stream())
                .forEach(clause ->
                        assertThat(NAMED.matcher(clause.text()).replaceAll("")).doesNotContainPattern("[0-9]"));
    }

    private void count(String id, int value) {
        known.put(id, IntNode.valueOf(value));
    }

    private List<ReportSection> sections() {
        return new Composer(FRAME, new Facts(figures()), table -> Optional.empty()).sections();
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        FRAME.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .flatMap(sentence -> sentence.clauses().stream())
                .flatMap(clause -> names(clause).stream())
                .distinct()
                .forEach(id -> figures.add(new Figure(
                        id, known.getOrDefault(id, NullNode.getInstance()), null, "", "990123", Instant.EPOCH)));
        return figures;
    }

    private static List<String> names(Frame.Clause clause) {
        List<String> names = new ArrayList<>();
        NAMED.matcher(clause.text()).results().forEach(result -> names.add(result.group(1)));
        clause.when()
                .forEach(condition ->
                        names.addAll(List.of(condition.replace("!", "").split("="))));
        return names;
    }
}
