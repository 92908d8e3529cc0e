package org.huanjie.nomination.deliberation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;

/**
 * Whether all voter groups (选民小组) of a district have discussed the list, R-88. Groups are numbered within their unit: a report
 * names one as 河口村第1小组, or as 第1小组 alone, which then stands for one unit's.
 */
final class GroupsReported {
    static final Rule ALL_GROUPS = new Rule("R-88", "FORM_DELIBERATE", "选举法第三十二条");

    private static final int NAMED = 20;

    private record Group(String unitName, String name) {
        private boolean isMeantBy(String reported) {
            return reported.equals(name) || reported.endsWith(name) && reported.contains(unitName);
        }

        private boolean isNamedWholeBy(String reported) {
            return !reported.equals(name) && isMeantBy(reported);
        }

        private String whole() {
            return unitName + name;
        }
    }

    private final List<Group> left = new ArrayList<>();
    private final int all;

    /**
     * @param groups    of the roll, by unit
     * @param unitNames names of the units, as far as they are known
     * @param reported  as the report names them
     */
    GroupsReported(Map<String, List<String>> groups, Map<String, String> unitNames, List<String> reported) {
        groups.forEach((unit, names) ->
                names.forEach(name -> left.add(new Group(plain(unitNames.getOrDefault(unit, unit)), plain(name)))));
        this.all = left.size();
        List<String> texts = reported.stream().map(GroupsReported::plain).toList();
        texts.forEach(text -> left.removeIf(group -> group.isNamedWholeBy(text)));
        for (String text : texts) {
            left.stream().filter(group -> group.name().equals(text)).findFirst().ifPresent(left::remove);
        }
    }

    /** Empty where all have reported, or none is known here. */
    Optional<Finding> finding() {
        return left.isEmpty() ? Optional.empty() : Optional.of(told(ALL_GROUPS.warn(message())));
    }

    /** The same as something that is left to do. */
    Optional<Finding> left() {
        return left.isEmpty() ? Optional.empty() : Optional.of(told(ALL_GROUPS.info(message())));
    }

    private Finding told(Finding finding) {
        return finding.field("groups").figure("groups", all).figure("reported", all - left.size());
    }

    private String message() {
        String some = left.stream().limit(NAMED).map(Group::whole).collect(Collectors.joining("、"));
        return "初步候选人名单应当交全部选民小组讨论、协商，尚有%d个小组没有反馈：%s%s。".formatted(left.size(), some, left.size() > NAMED ? "等" : "");
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }
}
