package org.huanjie.nomination.polling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.roll.Rolls;
import org.huanjie.nomination.voter.Voters;

/** How districts vote, with what that is judged by. */
@ApplicationScoped
public class Pollings implements PanacheRepositoryBase<Polling, UUID> {
    private final Calendars calendars;
    private final Rolls rolls;
    private final Candidates candidates;
    private final Voters voters;
    private final Clock clock;

    Pollings(Calendars calendars, Rolls rolls, Candidates candidates, Voters voters, Clock clock) {
        this.calendars = calendars;
        this.rolls = rolls;
        this.candidates = candidates;
        this.voters = voters;
        this.clock = clock;
    }

    Optional<Polling> of(UUID district) {
        return find("district", district).firstResultOptional();
    }

    /** Where a district votes; empty where nobody has said so. */
    public List<Place> places(UUID district) {
        return of(district).map(Polling::places).orElse(List.of());
    }

    /** @param officers voters who are or shall be officers */
    PollingFacts facts(District district, Collection<UUID> officers) {
        return new PollingFacts(
                calendars.of(district),
                district.step(),
                LocalDate.now(clock),
                rolls.groups(district.origin()),
                candidates.standing(district.id()).stream()
                        .map(Candidate::voter)
                        .collect(Collectors.toSet()),
                Set.copyOf(voters.known(district.county(), officers)));
    }

    PollingFacts facts(District district, Polling polling) {
        return facts(district, polling.officers().stream().map(Officer::voter).toList());
    }
}
