package org.huanjie.nomination.poll;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.result.Outcome;
import org.huanjie.nomination.result.Result;

/**
 * The result of a vote is certified.
 *
 * @param valid   valid ballots
 * @param invalid void ballots, {@code void} in JSON
 */
record ResultEvent(
        String county,
        String election,
        long version,
        UUID district,
        Level level,
        String division,
        int round,
        int registered,
        int voted,
        int valid,
        @JsonProperty("void") int invalid,
        Outcome outcome,
        List<Elected> elected,
        int openSeats)
        implements Event {

    /** @param candidate null for somebody written in */
    record Elected(UUID candidate, UUID voter, String name) {}

    static ResultEvent of(District district, CountFigures count, Result result) {
        return new ResultEvent(
                district.county(),
                district.election(),
                district.version() + 1,
                district.id(),
                district.level(),
                district.division(),
                district.round(),
                count.registered(),
                count.voted(),
                count.valid(),
                count.invalid(),
                result.outcome(),
                result.elected().stream()
                        .map(person -> new Elected(person.candidate(), person.voter(), person.name()))
                        .toList(),
                result.openSeats());
    }

    @Override
    public String name() {
        return "result-certified";
    }

    @Override
    public String subject() {
        return district.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
