package org.huanjie.districting.division;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.TreeMap;

/** People of a minority living in a division; {@code ethnicity} by GB/T 3304. */
public record Minority(
        @NotNull @Pattern(regexp = "[0-9]{2}") String ethnicity,
        @Min(0) int population) {

    /** Both together, by ethnicity. */
    static List<Minority> sum(List<Minority> one, List<Minority> other) {
        TreeMap<String, Integer> people = new TreeMap<>();
        one.forEach(minority -> people.merge(minority.ethnicity(), minority.population(), Integer::sum));
        other.forEach(minority -> people.merge(minority.ethnicity(), minority.population(), Integer::sum));
        return people.entrySet().stream()
                .map(entry -> new Minority(entry.getKey(), entry.getValue()))
                .toList();
    }
}
