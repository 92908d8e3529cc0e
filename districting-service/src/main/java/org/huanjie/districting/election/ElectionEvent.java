package org.huanjie.districting.election;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.kit.events.Event;

/**
 * The whole state of an election, whenever others must know it: announced, day moved, closed.
 *
 * @param event {@code election-scheduled} or {@code election-closed}
 */
record ElectionEvent(
        @JsonIgnore String event,
        String county,
        String election,
        @JsonUnwrapped State state) implements Event {
    /** Apart from the event, whose own name is not the election's. */
    record State(
            long version,
            String name,
            String division,
            LocalDate electionDay,
            List<Level> levels,
            Election.Status status,
            String ruleProfile,
            List<RuleValue> rules,
            List<CalendarEntry> calendar,
            String decidedBy,
            LocalDate decidedOn,
            String documentNo) {}

    static ElectionEvent of(String event, Election election) {
        State state = new State(
                election.version() + 1,
                election.name(),
                election.division(),
                election.electionDay(),
                election.levels(),
                election.status(),
                election.ruleProfile(),
                election.rules().values(),
                election.calendar(),
                election.decidedBy(),
                election.decidedOn(),
                election.documentNo());
        return new ElectionEvent(event, election.division(), election.code(), state);
    }

    @Override
    public String name() {
        return event;
    }

    @Override
    public String subject() {
        return election;
    }

    @Override
    public long sequence() {
        return state.version();
    }
}
