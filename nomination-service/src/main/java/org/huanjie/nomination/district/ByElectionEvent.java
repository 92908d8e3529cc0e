package org.huanjie.nomination.district;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.nomination.election.Level;

/**
 * A by-election is ordered, or has taken a step that the public learns of. The events of the general election's course are not used
 * for it: who counts by them would count its candidates and its elected among those of the general election.
 *
 * @param district the district whose seats are filled
 * @param elected  by the vote that this event tells of
 * @param revoked  the order was taken back: it is not held
 */
public record ByElectionEvent(
        String county,
        String election,
        long version,
        UUID byElection,
        UUID district,
        Level level,
        String division,
        ByElection.Manner manner,
        int seats,
        LocalDate electionDay,
        Step step,
        List<Elected> elected,
        boolean revoked)
        implements Event {

    /** @param candidate null for somebody written in */
    public record Elected(UUID candidate, UUID voter, String name) {}

    /** Of a course that this transaction changes. */
    public static ByElectionEvent of(District course, Step step, List<Elected> elected) {
        return of(course, step, elected, false);
    }

    /** That one is not held; the transaction raises the version. */
    public static ByElectionEvent revoked(District course) {
        return of(course, course.step(), List.of(), true);
    }

    private static ByElectionEvent of(District course, Step step, List<Elected> elected, boolean revoked) {
        ByElection order = course.byElection().orElseThrow();
        return new ByElectionEvent(
                course.county(),
                course.election(),
                course.version() + 1,
                course.id(),
                order.district(),
                course.level(),
                course.division(),
                order.manner(),
                course.seats(),
                order.electionDay(),
                step,
                List.copyOf(elected),
                revoked);
    }

    @Override
    public String name() {
        return "by-election-changed";
    }

    @Override
    public String subject() {
        return byElection.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
