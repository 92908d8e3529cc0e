package org.huanjie.nomination.nomination;

import static org.huanjie.nomination.election.TestElections.ROLL_DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.kit.clock.BusinessClock;
import org.huanjie.nomination.body.Committee;
import org.huanjie.nomination.candidate.Particulars;
import org.huanjie.nomination.district.TestDistricts;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.election.TestElections;
import org.huanjie.nomination.voter.Voter;

/** A lawful form in a district of two seats, and what a test changes of it or of the facts about it. */
final class TestForm {
    private final UUID nominee = UUID.randomUUID();
    private final Channel channel;
    private final List<String> organisations = new ArrayList<>();
    private final List<Form.Signer> signers = new ArrayList<>();
    private final Set<UUID> onRoll = new HashSet<>();
    private final Map<Integer, UUID> bySerial = new HashMap<>();
    private final Map<UUID, Integer> ledger = new HashMap<>();
    private Election election = TestElections.sample();
    private Level level = Level.COUNTY;
    private int seats = 2;
    private LocalDate signedOn = ROLL_DAY.plusDays(1);
    private LocalDate born = LocalDate.of(1985, 3, 12);
    private LocalDate consentedOn = ROLL_DAY.plusDays(1);
    private Boolean foreignFunding = false;
    private List<String> deputyOf = List.of();
    private String status = "ACTIVE";
    private String qualification = "QUALIFIED";
    private String unit = "990121102201";
    private String registeredSex = "2";
    private boolean votesHere = true;
    private boolean elsewhere;
    private List<Committee> committees = List.of();
    private int personsOfGroup;
    private long organisationNominees = 1;
    private long seatsOfCongress = 237;

    private TestForm(Channel channel) {
        this.channel = channel;
    }

    static TestForm signedBy(int voters) {
        TestForm form = new TestForm(Channel.JOINT_VOTERS);
        Stream.generate(UUID::randomUUID).limit(voters).forEach(form::sign);
        return form;
    }

    static TestForm by(String... organisations) {
        TestForm form = new TestForm(Channel.ORGANISATION);
        form.organisations.addAll(Stream.of(organisations).sorted().toList());
        return form;
    }

    private void sign(UUID voter) {
        onRoll.add(voter);
        signers.add(new Form.Signer(voter, null, at(signedOn)));
    }

    UUID signer(int i) {
        return signers.get(i).voter();
    }

    TestForm signedAgainBy(int i) {
        signers.add(signers.get(i));
        return this;
    }

    TestForm signedByStranger() {
        signers.add(new Form.Signer(UUID.randomUUID(), null, at(signedOn)));
        return this;
    }

    TestForm signedBySerial(int serial, UUID voter) {
        bySerial.put(serial, voter);
        signers.add(new Form.Signer(null, serial, null));
        return this;
    }

    TestForm signedByUnknownSerial(int serial) {
        signers.add(new Form.Signer(null, serial, null));
        return this;
    }

    TestForm signedByNominee() {
        sign(nominee);
        return this;
    }

    TestForm alsoSigned() {
        sign(UUID.randomUUID());
        return this;
    }

    TestForm alsoBy(String organisation) {
        organisations.add(organisation);
        return this;
    }

    TestForm alreadySigned(int i, int persons) {
        ledger.put(signer(i), persons);
        return this;
    }

    TestForm signedOn(LocalDate day) {
        List<Form.Signer> same = signers.stream()
                .map(signer -> new Form.Signer(signer.voter(), signer.serial(), at(day)))
                .toList();
        signers.clear();
        signers.addAll(same);
        return this;
    }

    TestForm under(Map<String, String> rules) {
        election = TestElections.withRules(rules);
        return this;
    }

    TestForm at(Level other) {
        level = other;
        return this;
    }

    TestForm inDistrictOf(int numberOfSeats) {
        seats = numberOfSeats;
        return this;
    }

    TestForm alsoNominated(int persons) {
        personsOfGroup = persons;
        return this;
    }

    TestForm nomineesOfOrganisations(long persons, long ofSeats) {
        organisationNominees = persons;
        seatsOfCongress = ofSeats;
        return this;
    }

    TestForm nomineeIs(String itsStatus, String itsQualification) {
        status = itsStatus;
        qualification = itsQualification;
        return this;
    }

    TestForm nomineeOfUnit(String itsUnit) {
        unit = itsUnit;
        return this;
    }

    TestForm withoutVoteForTheTownship() {
        votesHere = false;
        return this;
    }

    TestForm nomineeBorn(LocalDate day) {
        born = day;
        return this;
    }

    TestForm withoutConsent() {
        consentedOn = null;
        return this;
    }

    TestForm registeredAsMan() {
        registeredSex = "1";
        return this;
    }

    TestForm foreignFunding(Boolean declared) {
        foreignFunding = declared;
        return this;
    }

    TestForm standsElsewhere() {
        elsewhere = true;
        return this;
    }

    TestForm deputyOf(String division) {
        deputyOf = List.of(division);
        return this;
    }

    TestForm memberOf(Committee committee) {
        committees = List.of(committee);
        return this;
    }

    Form form() {
        return new Form(
                channel,
                organisations,
                signers,
                nominee,
                new Particulars("陈秀兰", "2", born, "01", "13", "20", "27", "河口村村民"),
                consentedOn,
                foreignFunding,
                deputyOf);
    }

    Nomination receive() {
        Facts facts = new Facts(
                TestDistricts.nominating(level, seats, ROLL_DAY),
                election,
                at(ROLL_DAY.plusDays(2)),
                new Voter(nominee, TestDistricts.COUNTY, unit, status, qualification, registeredSex, "01"),
                votesHere,
                committees,
                elsewhere,
                false,
                null,
                onRoll,
                bySerial,
                ledger,
                personsOfGroup,
                organisationNominees,
                seatsOfCongress);
        return Nomination.receive(UUID.randomUUID(), form(), facts, "clerk", Instant.EPOCH);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(BusinessClock.ZONE).toInstant();
    }
}
