package org.huanjie.districting.division;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.huanjie.districting.division.table.BadTable;
import org.huanjie.districting.division.table.Table;
import org.huanjie.districting.division.table.TableRow;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Violation;

/**
 * A file that says which part each voter group of a unit goes to: {@code group,part}, the part by name or code; the row without
 * a group is everybody else. It has groups and no voters: who they are is registration's to know, and its alone.
 */
final class VoterMapping {
    private static final String FILE = "voters";

    private final List<SplitRequest.Part> parts;
    private final Map<String, Integer> byName = new HashMap<>();
    private final List<List<String>> groups = new ArrayList<>();
    private final List<Violation> faults = new ArrayList<>();
    private int others = -1;

    private VoterMapping(List<SplitRequest.Part> parts) {
        this.parts = parts;
        for (int i = 0; i < parts.size(); i++) {
            byName.put(parts.get(i).name().strip(), i);
            byName.put("%03d".formatted(i + 1), i);
            groups.add(new ArrayList<>());
        }
    }

    /** @throws Refusal 422 {@code invalid-voters} with a violation for each fault of the file */
    static SplitRequest applied(List<SplitRequest.Part> parts, byte[] file) {
        VoterMapping mapping = new VoterMapping(parts);
        try {
            Predicate<TableRow> each = mapping::take;
            Table.read(file, each);
        } catch (BadTable e) {
            mapping.fault(e.line(), "group", e.getMessage());
        }
        if (mapping.faults.isEmpty() && mapping.others < 0) {
            mapping.fault(1, "group", "缺少小组为空的一行，须说明其余选民划入哪一片区");
        }
        if (!mapping.faults.isEmpty()) {
            Refusal refusal =
                    Refusal.unprocessable("invalid-voters", "选民小组归属文件有误，未作任何更改", mapping.faults.size() + " fault(s)");
            mapping.faults.forEach(fault -> refusal.violation(fault.field(), fault.message()));
            throw refusal;
        }
        return mapping.request();
    }

    private boolean take(TableRow row) {
        if (!row.has("group") || !row.has("part")) {
            fault(1, row.has("group") ? "part" : "group", "缺少该列");
            return false;
        }
        String group = row.text("group");
        String named = row.text("part");
        Integer part = byName.get(named.length() == 15 ? named.substring(12) : named);
        if (part == null) {
            fault(row.line(), "part", "没有这个片区");
        } else if (!group.isEmpty()) {
            groups.get(part).add(group);
        } else if (others >= 0 && others != part) {
            fault(row.line(), "part", "其余选民只能划入一个片区");
        } else {
            others = part;
        }
        return true;
    }

    private void fault(long line, String column, String message) {
        faults.add(new Violation(FILE + ":" + line + ":" + column, message));
    }

    private SplitRequest request() {
        List<SplitRequest.Part> told = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            told.add(parts.get(i).with(groups.get(i), i == others));
        }
        return new SplitRequest(told);
    }
}
