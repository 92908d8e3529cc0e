package org.huanjie.registration.voter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.huanjie.kit.events.Event;

/**
 * The whole state of a registration, as others may know it: never a name, number, address or phone.
 *
 * @param ageGroup on the election day: {@code 18-35}, {@code 36-55}, {@code 56-}; {@code 14-17} does not occur
 */
record VoterEvent(
        @JsonIgnore String name,
        String county,
        UUID voter,
        long version,
        String unit,
        String group,
        Voter.Status status,
        Voter.Qualification qualification,
        String sex,
        String ageGroup,
        String ethnicity)
        implements Event {
    static final String TOPIC = "huanjie.registration.voters.v1";

    /** SQL: the same of a row of {@code voter}, for {@code :day} of the election. */
    static final String PAYLOAD = """
            jsonb_build_object('county', left(unit, 6), 'voter', id, 'version', version, 'unit', unit, 'group', voter_group,
                'status', status, 'qualification', qualification, 'sex', sex,
                'ageGroup', case when birth_date > cast(:day as date) - interval '36 years' then '18-35'
                                 when birth_date > cast(:day as date) - interval '56 years' then '36-55' else '56-' end,
                'ethnicity', ethnicity)
            """;

    static VoterEvent registered(Voter voter, LocalDate electionDay) {
        return of("voter-registered", voter, voter.version(), electionDay);
    }

    /** @param version after the change */
    static VoterEvent changed(Voter voter, long version, LocalDate electionDay) {
        return of("voter-changed", voter, version, electionDay);
    }

    static VoterEvent removed(Voter voter, long version, LocalDate electionDay) {
        return of("voter-removed", voter, version, electionDay);
    }

    private static VoterEvent of(String name, Voter voter, long version, LocalDate electionDay) {
        return new VoterEvent(
                name,
                voter.county(),
                voter.id(),
                version,
                voter.unit(),
                voter.group(),
                voter.standing().status(),
                voter.standing().qualification(),
                voter.sex(),
                ageGroup(voter.birthDate(), electionDay),
                voter.ethnicity());
    }

    static String ageGroup(LocalDate birthDate, LocalDate electionDay) {
        int age = Period.between(birthDate, electionDay).getYears();
        return age <= 35 ? "18-35" : age <= 55 ? "36-55" : "56-";
    }

    @Override
    public String subject() {
        return voter.toString();
    }

    @Override
    public long sequence() {
        return version;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return subject();
    }
}
