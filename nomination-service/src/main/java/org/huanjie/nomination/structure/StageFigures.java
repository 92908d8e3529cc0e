package org.huanjie.nomination.structure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many people there are at a stage, and how many of them by each indicator.
 *
 * @param counts  by indicator
 * @param unknown of whom nobody has told, by indicator, where there are any; they count for no group
 */
@Schema(name = "StructureFigures")
record StageFigures(Stage stage, int total, Map<Indicator, Integer> counts, Map<Indicator, Integer> unknown) {

    static StageFigures of(Stage stage, Collection<Person> persons, LocalDate electionDay) {
        List<Person> there = persons.stream().filter(person -> person.at(stage)).toList();
        Map<Indicator, Integer> counts = new EnumMap<>(Indicator.class);
        Map<Indicator, Integer> unknown = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            counts.put(indicator, 0);
            for (Person person : there) {
                Boolean member = indicator.of(person, electionDay);
                if (member == null) {
                    unknown.merge(indicator, 1, Integer::sum);
                } else if (member) {
                    counts.merge(indicator, 1, Integer::sum);
                }
            }
        }
        return new StageFigures(stage, there.size(), counts, unknown);
    }

    StageFigures plus(StageFigures other) {
        Map<Indicator, Integer> both = new EnumMap<>(counts);
        other.counts.forEach((indicator, count) -> both.merge(indicator, count, Integer::sum));
        Map<Indicator, Integer> neither = new EnumMap<>(Indicator.class);
        neither.putAll(unknown);
        other.unknown.forEach((indicator, count) -> neither.merge(indicator, count, Integer::sum));
        return new StageFigures(stage, total + other.total, both, neither);
    }
}
