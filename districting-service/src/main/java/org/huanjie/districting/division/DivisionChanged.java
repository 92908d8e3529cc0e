package org.huanjie.districting.division;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.kit.events.Event;

/** The whole state of a division. */
record DivisionChanged(
        String county, String code, @JsonUnwrapped State state) implements Event {
    /** Apart from the event, whose own name is not the division's. */
    record State(
            long version,
            String name,
            DivisionType type,
            String parent,
            int population,
            LocalDate populationAsOf,
            Integer adults,
            List<Minority> minorities,
            Division.Affiliation affiliation,
            String successor,
            Takes takes) {}

    /** @param version after the change */
    static DivisionChanged of(Division division, long version) {
        return new DivisionChanged(
                division.code().substring(0, 6),
                division.code(),
                new State(
                        version,
                        division.name(),
                        division.type(),
                        division.parent(),
                        division.population(),
                        division.populationAsOf(),
                        division.adults(),
                        division.minorities(),
                        division.affiliation(),
                        division.successor(),
                        division.takes()));
    }

    @Override
    public String name() {
        return "division-changed";
    }

    @Override
    public String subject() {
        return code;
    }

    @Override
    public long sequence() {
        return state.version();
    }
}
