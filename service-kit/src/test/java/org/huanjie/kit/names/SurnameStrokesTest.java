package org.huanjie.kit.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
}
