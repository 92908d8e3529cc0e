package org.huanjie.districting.division;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Violation;

/** Whether parts make a whole: all its people, each name once, each voter group in one of them. */
final class SplitCheck {
    private SplitCheck() {}

    /** @throws Refusal 422 {@code invalid-parts} with a violation for each fault */
    static void require(Division whole, SplitRequest request) {
        List<Violation> faults = new ArrayList<>();
        List<SplitRequest.Part> parts = request.parts();
        long people = parts.stream().mapToLong(SplitRequest.Part::population).sum();
        if (people != whole.population()) {
            faults.add(new Violation("parts", "各片区人口数之和%d不等于该单位人口数%d".formatted(people, whole.population())));
        }
        Set<String> names = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!names.add(parts.get(i).name().strip())) {
                faults.add(new Violation("parts[%d].name".formatted(i), "名称重复"));
            }
            for (String group : parts.get(i).groups()) {
                if (!groups.add(group.strip())) {
                    faults.add(new Violation("parts[%d].voterGroups".formatted(i), "选民小组%s已划入其他片区".formatted(group)));
                }
            }
        }
        long takers = parts.stream().filter(SplitRequest.Part::takesOthers).count();
        if (takers > 1 || takers == 0 && request.saysWho()) {
            faults.add(new Violation("parts", "未列明小组的选民应当划入且只划入一个片区"));
        }
        if (!faults.isEmpty()) {
            Refusal refusal = Refusal.unprocessable("invalid-parts", "片区有误，未作任何更改", faults.size() + " fault(s)");
            faults.forEach(fault -> refusal.violation(fault.field(), fault.message()));
            throw refusal;
        }
    }
}
