package org.huanjie.nomination.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.kit.problem.Finding;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@Proves("R-88")
class GroupsReportedTest {
    private static final String RIVER = "990121101001";
    private static final String SAND = "990121101002";
    private static final Map<String, List<String>> GROUPS =
            new TreeMap<>(Map.of(RIVER, List.of("第1小组", "第2小组", "第12小组"), SAND, List.of("第1小组")));
    private static final Map<String, String> NAMES = Map.of(RIVER, "河口村", SAND, "沙洲村");

    @Test
    void all_groups_of_all_units_report() {
        assertThat(reported("河口村第1小组", "河口村第2小组", "河口镇河口村 第12小组", "沙洲村第1小组")).isEmpty();
        assertThat(reported("第1小组", "第2小组", "第12小组", "第1小组")).isEmpty();
        assertThat(reported("第1小组", "第2小组", "第12小组", "沙洲村第1小组")).isEmpty();
    }

    @Test
    void those_that_have_not_are_named() {
        Finding finding = reported("河口村第1小组", "第12小组").get(0);
        assertThat(finding.message()).contains("2个小组", "河口村第2小组、沙洲村第1小组");
        assertThat(finding.figures()).containsEntry("groups", 4).containsEntry("reported", 2);
        assertThat(reported().get(0).severity()).isEqualTo(Finding.Severity.WARN);
    }

    @Test
    void where_no_groups_are_known_nothing_is_said() {
        assertThat(new GroupsReported(Map.of(RIVER, List.of()), NAMES, List.of()).finding())
                .isEmpty();
    }

    private static List<Finding> reported(String... groups) {
        return new GroupsReported(GROUPS, NAMES, List.of(groups))
                .finding().stream().toList();
    }
}
