package org.huanjie.districting.division;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.kit.codes.Ethnicity;

/** People of each minority (少数民族) in a division: its own figure where it has one, else the sum of its parts. */
public final class MinorityCount {
    private final Map<String, List<Division>> parts;

    private MinorityCount(List<Division> divisions) {
        parts = divisions.stream()
                .filter(division -> division.parent() != null)
                .collect(Collectors.groupingBy(Division::parent));
    }

    /**
     * @param divisions the division itself and all below it
     * @return by code of the ethnic group; whom nobody counted is not in it
     */
    public static Map<String, Long> of(String division, List<Division> divisions) {
        Map<String, Division> byCode =
                divisions.stream().collect(Collectors.toMap(Division::code, Function.identity()));
        Map<String, Long> people = new MinorityCount(divisions).of(byCode.get(division));
        people.remove(Ethnicity.HAN);
        people.values().removeIf(count -> count == 0);
        return people;
    }

    private Map<String, Long> of(Division division) {
        Map<String, Long> people = new TreeMap<>();
        for (Division part : parts.getOrDefault(division.code(), List.of())) {
            of(part).forEach((ethnicity, count) -> people.merge(ethnicity, count, Long::sum));
        }
        division.minorities().forEach(minority -> people.put(minority.ethnicity(), (long) minority.population()));
        return people;
    }
}
