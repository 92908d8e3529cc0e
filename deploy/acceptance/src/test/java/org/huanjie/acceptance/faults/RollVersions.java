package org.huanjie.acceptance.faults;

import static org.huanjie.acceptance.faults.Answers.ids;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.huanjie.acceptance.faults.Evidence.Found;
import org.huanjie.acceptance.faults.Evidence.Same;

/**
 * The next versions of rolls: those that a client was answered, and those that the answer said were brought along.
 *
 * @param found    of the answered ones, each by the call that was answered
 * @param together the others
 */
record RollVersions(List<Found> found, Same together) {
    /** @param asked all corrections that clients were answered, refused ones too */
    static RollVersions of(Answers answers, List<Answered> asked) {
        Map<String, String> answered = asked.stream()
                .filter(Answered::isAccepted)
                .collect(Collectors.toMap(
                        Answered::id, correction -> correction.call().marker()));
        Set<String> brought = asked.stream()
                .filter(Answered::isAccepted)
                .flatMap(correction -> StreamSupport.stream(
                        correction.body().path("alsoCorrected").spliterator(), false))
                .map(id -> id.asText())
                .collect(Collectors.toSet());
        Set<String> there = new TreeSet<>(ids(answers.rolls(true), roll -> true));
        List<Found> found = there.stream()
                .filter(answered::containsKey)
                .map(id -> new Found(CertificateDesk.CORRECTION, answered.get(id), id))
                .toList();
        there.removeAll(answered.keySet());
        return new RollVersions(found, new Same("rolls corrected for another one's sake", brought, there));
    }
}
