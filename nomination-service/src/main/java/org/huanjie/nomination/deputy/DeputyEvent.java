package org.huanjie.nomination.deputy;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;

/**
 * What became of somebody elected: confirmed, suspended, ended, void; never why.
 *
 * @param vacancies seats of the district that nobody holds now
 */
record DeputyEvent(
        String county,
        String election,
        long version,
        UUID deputy,
        UUID district,
        Level level,
        String division,
        DeputyStatus status,
        LocalDate on,
        int vacancies)
        implements Event {
    /** @param deputy as it is in the database now */
    static DeputyEvent of(Deputy deputy, District district, int held) {
        return new DeputyEvent(
                deputy.county(),
                deputy.election(),
                deputy.version(),
                deputy.id(),
                deputy.district(),
                deputy.level(),
                deputy.division(),
                deputy.status(),
                deputy.changedOn().orElseThrow(),
                Math.max(0, district.seats() - held));
    }

    @Override
    public String name() {
        return "deputy-status-changed";
    }

    @Override
    public String subject() {
        return deputy.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
