package org.huanjie.nomination.structure;

import java.util.List;
import java.util.UUID;
import org.huanjie.nomination.district.FormalRange;
import org.huanjie.nomination.district.Step;

/**
 * A district and its people.
 *
 * @param place township that all its units lie in, or the county where they lie in several
 */
record DistrictLists(UUID id, String place, int number, String name, int seats, Step step, List<Person> persons) {

    /** Whether its formal list is out, so that nothing can be done about it any more. */
    boolean settled() {
        return step.compareTo(Step.FORMAL_LIST) >= 0;
    }

    /** Whether more people can still be nominated. */
    boolean nominating() {
        return step == Step.AWAITING_ROLL || step == Step.NOMINATING;
    }

    /** Formal candidates: as listed, or as many as the rules usually give. */
    int formalSize() {
        return settled()
                ? (int) persons.stream()
                        .filter(person -> person.at(Stage.FORMAL))
                        .count()
                : FormalRange.of(seats).min();
    }
}
