package org.huanjie.kit.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurnameStrokesTest {
    /** Common surnames by strokes as the mainland writes them (GF 3003). */
    private static final Map<Integer, String> STROKES = new TreeMap<>(Map.ofEntries(
            Map.entry(2, "丁"),
            Map.entry(3, "万于马"),
            Map.entry(4, "王毛方孔尹邓"),
            Map.entry(5, "石龙叶田史白冯卢"),
            Map.entry(6, "任刘许孙阮吕毕朱"),
            Map.entry(7, "杨李吴何余汪沈宋张陆陈苏杜邱邹严"),
            Map.entry(8, "林郑范罗金周孟武易郁"),
            Map.entry(9, "胡赵侯段姚贺骆姜洪郝钟"),
            Map.entry(10, "袁夏顾徐高唐郭秦贾钱陶莫"),
            Map.entry(11, "黄曹萧梁常康崔章龚阎"),
            Map.entry(12, "彭董蒋韩程傅曾谢葛"),
            Map.entry(13, "鲍雷简蓝"),
            Map.entry(14, "蔡廖熊谭裴"),
            Map.entry(15, "樊潘黎"),
            Map.entry(16, "薛霍"),
            Map.entry(17, "戴魏")));

    @Test
    void strokes_are_counted_as_on_the_mainland() {
        List<String> wrong = new ArrayList<>();
        STROKES.forEach((strokes, surnames) -> surnames.codePoints().forEach(point -> {
            if (SurnameStrokes.count(point) != strokes) {
                wrong.add(Character.toString(point) + SurnameStrokes.count(point) + "/" + strokes);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void names_go_by_the_surname_then_sign_by_sign_and_short_ones_first() {
        List<String> names = new ArrayList<>(List.of("周明", "陈二", "欧阳修", "陈一明", "陈一", "𠅤某", "阿卜杜·买买提", "丁三"));
        names.sort(SurnameStrokes.NAMES);
        assertThat(names).containsSubsequence("丁三", "陈一", "陈一明", "陈二", "周明").contains("𠅤某");
        assertThat(SurnameStrokes.count('·')).isZero();
    }

    @Test
    void of_as_many_strokes_go_by_their_kinds_heng_shu_pie_dian_zhe() {
        for (String inOrder : List.of("王毛方尹孔邓", "石龙卢叶田史白冯", "严苏杜李杨吴邱何余邹汪沈宋张陆陈", "武范林易罗金周郑孟")) {
            List<String> names = new ArrayList<>(
                    inOrder.codePoints().mapToObj(Character::toString).toList());
            Collections.shuffle(names, new Random(7));
            names.sort(SurnameStrokes.NAMES);
            assertThat(String.join("", names)).isEqualTo(inOrder);
        }
    }

    @Test
    void compound_surnames_go_sign_by_sign() { // 司 51251 after 石 13251, 欧 13543534 before 金 34112431, 上 211 after 于 112
        List<String> names = new ArrayList<>(List.of("金枝", "欧阳修", "司马光", "石柱", "上官云", "于谦", "欧云"));
        names.sort(SurnameStrokes.NAMES);
        assertThat(names).containsExactly("于谦", "上官云", "石柱", "司马光", "欧云", "欧阳修", "金枝");
    }

    @Test
    void what_has_no_order_of_strokes_comes_after_what_has_and_is_told() {
        assertThat(SurnameStrokes.uncertain("王建·Anna")).isEmpty();
        assertThat(SurnameStrokes.uncertain("𠅤某𠅤")).containsExactly("𠅤");
        String unknown = "㑇"; // 7 strokes by Unicode, no kinds
        assertThat(SurnameStrokes.uncertain(unknown)).containsExactly(unknown);
        List<String> names = new ArrayList<>(List.of(unknown, "陈", "严", "周", "丁"));
        names.sort(SurnameStrokes.NAMES);
        assertThat(names).containsExactly("丁", "严", "陈", unknown, "周");
    }

    /** All signs in one order: whatever three are taken, it is the same however they come. */
    @Test
    void the_order_is_one_whatever_is_compared() {
        List<String> signs = new ArrayList<>(IntStream.rangeClosed(0x4E00, 0x9FA5)
                .filter(point -> point % 7 == 0)
                .mapToObj(Character::toString)
                .toList());
        List.of("㑇", "䶮", "𠅤", "·", "A").forEach(signs::add);
        List<String> sorted = signs.stream().sorted(SurnameStrokes.NAMES).toList();
        Collections.shuffle(signs, new Random(11));
        assertThat(signs.stream().sorted(SurnameStrokes.NAMES)).containsExactlyElementsOf(sorted);
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(SurnameStrokes.count(sorted.get(i).codePointAt(0)))
                    .isGreaterThanOrEqualTo(
                            SurnameStrokes.count(sorted.get(i - 1).codePointAt(0)));
        }
    }
}
