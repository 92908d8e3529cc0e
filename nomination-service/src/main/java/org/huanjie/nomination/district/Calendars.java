package org.huanjie.nomination.district;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Elections;

/** The election that a district's course goes by: the general one or, of a by-election, the same rules on its own day. */
@ApplicationScoped
public class Calendars {
    private final Elections elections;

    Calendars(Elections elections) {
        this.elections = elections;
    }

    public Election of(District district) {
        return seen(district).orElseThrow();
    }

    /** As {@link #of}; empty while the election is not known here. */
    public Optional<Election> seen(District district) {
        return elections.find(district.election()).map(district::under);
    }
}
