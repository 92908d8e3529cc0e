package org.huanjie.nomination.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Elections;

/** Shows districts by their election's calendar as of today. */
@ApplicationScoped
public class DistrictViews {
    private final Elections elections;
    private final Clock clock;

    DistrictViews(Elections elections, Clock clock) {
        this.elections = elections;
        this.clock = clock;
    }

    public DistrictView of(District district) {
        return DistrictView.of(district, elections.find(district.election()), LocalDate.now(clock));
    }

    /** @param known elections read before, for lists; filled here */
    public DistrictView of(District district, Map<String, Optional<Election>> known) {
        return DistrictView.of(
                district, known.computeIfAbsent(district.election(), elections::find), LocalDate.now(clock));
    }
}
