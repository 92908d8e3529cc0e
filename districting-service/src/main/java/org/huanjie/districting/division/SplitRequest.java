package org.huanjie.districting.division;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Into which parts a unit is split. */
record SplitRequest(@NotNull @Size(min = 2, max = 99) List<@NotNull @Valid Part> parts) {
    /**
     * @param neighbours  codes of units and of parts of the same unit (its code with 001, 002 …); not given: all that the whole
     *                    bordered on, and every other part
     * @param voterGroups voter groups (选民小组) of the whole that go into it
     * @param otherVoters whether everybody of no group, or of one not named, goes into it; one part does
     */
    record Part(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Min(0) @Max(20_000_000) Integer population,
            @Min(0) @Max(20_000_000) Integer adults,
            @Size(max = 500) List<@NotBlank @Size(max = 15) String> neighbours,
            @Size(max = 2000) List<@NotBlank @Size(max = 100) String> voterGroups,
            Boolean otherVoters) {
        List<String> groups() {
            return voterGroups == null ? List.of() : voterGroups;
        }

        boolean takesOthers() {
            return Boolean.TRUE.equals(otherVoters);
        }

        boolean saysWho() {
            return takesOthers() || !groups().isEmpty();
        }

        Part with(List<String> groups, boolean others) {
            return new Part(name, population, adults, neighbours, groups, others);
        }
    }

    boolean saysWho() {
        return parts.stream().anyMatch(Part::saysWho);
    }
}
