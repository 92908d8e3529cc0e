package org.huanjie.nomination.course;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Particulars;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;

/** A list of candidates is published, with what the law publishes of each. */
record ListEvent(
        String county,
        String election,
        long version,
        UUID district,
        Level level,
        String division,
        int seats,
        List<Listed> candidates,
        LocalDate publishedOn,
        @JsonIgnore String name)
        implements Event {

    record Listed(
            int order,
            UUID candidate,
            UUID voter,
            String name,
            String sex,
            String ethnicity,
            String birthYearMonth,
            String politicalStatus,
            String education,
            String post) {
        static Listed of(Candidate candidate) {
            Particulars person = candidate.particulars();
            return new Listed(
                    candidate.place().orElseThrow(),
                    candidate.id(),
                    candidate.voter(),
                    person.name(),
                    person.sex(),
                    person.ethnicity(),
                    person.birthYearMonth(),
                    person.politicalStatus(),
                    person.education(),
                    person.post());
        }
    }

    static ListEvent of(String name, District district, List<Candidate> candidates, LocalDate publishedOn) {
        return new ListEvent(
                district.county(),
                district.election(),
                district.version() + 1,
                district.id(),
                district.level(),
                district.division(),
                district.seats(),
                candidates.stream().map(Listed::of).toList(),
                publishedOn,
                name);
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
