package org.huanjie.districting.division;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the rows of a file make a tree of divisions together with what is known already. */
class DivisionTree {
    private final DivisionFiles files;
    private final Map<String, DivisionFiles.Numbered> rows = new LinkedHashMap<>();
    private final Map<String, Division> known;

    /** @param known divisions of the same counties that are stored, by code */
    DivisionTree(DivisionFiles files, List<DivisionFiles.Numbered> numbered, Map<String, Division> known) {
        this.files = files;
        this.known = known;
        for (DivisionFiles.Numbered row : numbered) {
            if (rows.put(row.row().code(), row) != null) {
                files.fault("divisions", row.line(), "code", "代码重复");
            }
        }
    }

    /** Names every fault of parents, and of populations that are not the sum of their parts. */
    void check() {
        Map<String, Integer> sums = new HashMap<>();
        rows.values().forEach(row -> checkParent(row, sums));
        known.values().stream()
                .filter(division -> division.parent() != null && !rows.containsKey(division.code()))
                .forEach(division -> sums.merge(division.parent(), division.population(), Integer::sum));
        rows.values().forEach(row -> {
            Integer sum = sums.get(row.row().code());
            if (sum != null && sum != row.row().population()) {
                files.fault(
                        "divisions",
                        row.line(),
                        "population",
                        "人口数 " + row.row().population() + " 不等于下级之和 " + sum);
            }
        });
    }

    private void checkParent(DivisionFiles.Numbered numbered, Map<String, Integer> sums) {
        DivisionRow row = numbered.row();
        if (row.type().isCounty()) {
            if (row.parent() != null && rows.containsKey(row.parent())) {
                files.fault("divisions", numbered.line(), "parent", "县级区划没有上级行");
            }
            return;
        }
        DivisionType above = typeOf(row.parent());
        if (above == null) {
            files.fault("divisions", numbered.line(), "parent", "上级不在文件中");
        } else if (!row.code().startsWith(row.parent()) || !fits(row.type(), above)) {
            files.fault("divisions", numbered.line(), "parent", row.type() + " 不能属于 " + above + " 或代码不以上级代码开头");
        } else {
            sums.merge(row.parent(), row.population(), Integer::sum);
        }
    }

    private static boolean fits(DivisionType type, DivisionType above) {
        if (type.isTownship()) {
            return above.isCounty();
        }
        return type == DivisionType.PART
                ? above == DivisionType.VILLAGE || above == DivisionType.COMMUNITY
                : above.isTownship();
    }

    private DivisionType typeOf(String code) {
        if (code == null) {
            return null;
        }
        DivisionFiles.Numbered row = rows.get(code);
        return row != null
                ? row.row().type()
                : known.containsKey(code) ? known.get(code).type() : null;
    }

    /** Names pairs that are no pair of units, or stand twice. */
    void check(List<DivisionFiles.Pair> pairs) {
        Set<String> parents = new HashSet<>();
        rows.values().forEach(row -> parents.add(row.row().parent()));
        Set<String> seen = new HashSet<>();
        for (DivisionFiles.Pair pair : pairs) {
            for (String end : List.of(pair.a(), pair.b())) {
                if (typeOf(end) == null) {
                    files.fault("adjacency", pair.line(), end.equals(pair.a()) ? "a" : "b", "代码不存在");
                }
            }
            if (pair.a().equals(pair.b())) {
                files.fault("adjacency", pair.line(), "b", "与自身相邻");
            } else if (!seen.add(pair.a().compareTo(pair.b()) < 0 ? pair.a() + pair.b() : pair.b() + pair.a())) {
                files.fault("adjacency", pair.line(), "b", "该对已出现");
            }
        }
    }
}
