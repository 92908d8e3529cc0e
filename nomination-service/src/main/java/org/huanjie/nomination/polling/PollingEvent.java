package org.huanjie.nomination.polling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;

/** The voters of a district have been told where and when they vote. Officers are not told. */
record PollingEvent(
        String county,
        String election,
        long version,
        UUID polling,
        UUID district,
        Level level,
        List<Told> places,
        LocalDate publishedOn)
        implements Event {
    /** @param opens time of day, Asia/Shanghai */
    record Told(
            int number, Place.Kind kind, String name, LocalDate on, String opens, String closes, List<String> units) {}

    /** Of an arrangement that this transaction publishes. */
    static PollingEvent of(Polling polling, District district, PollingFacts facts) {
        return new PollingEvent(
                district.county(),
                district.election(),
                polling.version() + 1,
                polling.id(),
                district.id(),
                district.level(),
                polling.places().stream()
                        .map(place -> new Told(
                                place.number(),
                                place.kind(),
                                place.name(),
                                place.day(facts.election().electionDay()),
                                place.opens(),
                                place.closes(),
                                place.units()))
                        .toList(),
                facts.today());
    }

    @Override
    public String name() {
        return "polling-published";
    }

    @Override
    public String subject() {
        return polling.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
