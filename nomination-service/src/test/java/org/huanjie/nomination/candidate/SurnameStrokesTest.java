package org.huanjie.nomination.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@Proves({"R-84", "R-90"})
class SurnameStrokesTest {

    @Test
    void fewer_strokes_come_first() { // 丁 2, 王 4, 刘 6, 李 7, 周 8, 赵 9, 徐 10, 梁 11
        assertThat(sorted("赵国强", "梁丽", "徐秀兰", "王建军", "丁一", "刘芳", "周敏", "李明"))
                .containsExactly("丁一", "王建军", "刘芳", "李明", "周敏", "赵国强", "徐秀兰", "梁丽");
    }

    @Test
    void equal_surnames_go_by_the_given_name() { // 一 1, 三 3, 建 8
        assertThat(sorted("王建", "王三", "王一")).containsExactly("王一", "王三", "王建");
    }

    @Test
    void compound_and_rare_surnames_have_their_place() { // 万俟 3, 司马 5, 欧阳 8, 诸葛 10; 𠅤 lies beyond the BMP
        assertThat(sorted("诸葛亮", "欧阳修", "司马光", "万俟卨", "𠅤某"))
                .containsSubsequence("万俟卨", "司马光", "欧阳修", "诸葛亮")
                .contains("𠅤某");
    }

    private static List<String> sorted(String... names) {
        return Stream.of(names)
                .sorted(org.huanjie.kit.names.SurnameStrokes.NAMES)
                .toList();
    }
}
