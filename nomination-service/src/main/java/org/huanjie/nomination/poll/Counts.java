package org.huanjie.nomination.poll;

import java.util.List;
import java.util.Optional;
import org.huanjie.kit.problem.Refusal;

/** The entries of one count, at most two, by two persons. */
record Counts(List<CountEntry> entries) {
    enum Status {
        /** Only one is there. */
        ENTERED,
        /** Two are there and differ. */
        DIFFERENT,
        /** Two of different persons are equal. */
        AGREED
    }

    Optional<CountEntry> of(String person) {
        return entries.stream()
                .filter(entry -> entry.enteredBy().equals(person))
                .findFirst();
    }

    /** @throws Refusal 409 {@code counted-twice} for a third person */
    int freeSlot() {
        if (entries.size() >= 2) {
            throw Refusal.conflict(
                    "counted-twice", "计票结果已由两人分别录入", "two persons have entered this count; one of them may correct it");
        }
        return entries.stream().anyMatch(entry -> entry.entry() == 1) ? 2 : 1;
    }

    Status status() {
        if (entries.size() < 2) {
            return Status.ENTERED;
        }
        return differences().isEmpty() ? Status.AGREED : Status.DIFFERENT;
    }

    List<CountFigures.Difference> differences() {
        return entries.size() < 2
                ? List.of()
                : inSlot(1).figures().differences(inSlot(2).figures());
    }

    private CountEntry inSlot(int slot) {
        return entries.stream()
                .filter(entry -> entry.entry() == slot)
                .findFirst()
                .orElseThrow();
    }

    List<String> persons() {
        return entries.stream().map(CountEntry::enteredBy).toList();
    }

    /** What both say. */
    CountFigures agreed() {
        return entries.get(0).figures();
    }
}
