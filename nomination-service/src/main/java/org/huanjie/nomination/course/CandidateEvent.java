package org.huanjie.nomination.course;

import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Step;
import org.huanjie.nomination.election.Level;

/**
 * A candidate has withdrawn, died or been disqualified.
 *
 * @param step where the district stands after it: too few may be left for its list
 */
record CandidateEvent(
        String county, String election, long version, UUID candidate, UUID district, Level level, Step step)
        implements Event {
    static CandidateEvent withdrawn(District district, Candidate candidate) {
        return new CandidateEvent(
                district.county(),
                district.election(),
                candidate.version() + 1,
                candidate.id(),
                district.id(),
                district.level(),
                district.step());
    }

    @Override
    public String name() {
        return "candidate-withdrawn";
    }

    @Override
    public String subject() {
        return candidate.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
