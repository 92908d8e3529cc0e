package org.huanjie.reporting.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huanjie.reporting.County;

/** What the other services tell of districts from their roll to their result; nothing here waits. */
public final class Votes {
    private final County county;
    private int nominations;

    public Votes(County county) {
        this.county = county;
    }

    /** A published district with its roll. */
    public UUID district(String level, String division, int number, int seats, int voters, String... units) {
        UUID id = county.district(level, division, number, seats, 2000 * units.length, units);
        County.REGISTRATION.send(county.code(), "roll-published", "roll-" + id, 1, """
                {"county":"%s","election":"%s","roll":"%s","version":1,"level":"%s","division":"%s","district":"%s","count":%d,
                 "arithmetic":{"previous":0,"turned18":0,"restored":0,"movedIn":0,"otherAdded":%d,"deceased":0,"movedOut":0,
                 "deprived":0,"otherRemoved":0,"total":%d},"sha256":"x","publishedOn":"%s","objectionsUntil":"%s"}""".formatted(
                        county.code(),
                        county.election(),
                        new UUID(id.getMostSignificantBits(), 5000 + number),
                        level,
                        division,
                        id,
                        voters,
                        voters,
                        voters,
                        LocalDate.of(2026, 12, 30),
                        LocalDate.of(2027, 1, 4)));
        return id;
    }

    /** Somebody is nominated. */
    public void nominated(UUID district, int person, String channel) {
        UUID id = new UUID(Long.parseLong(county.code()), 7000 + nominations++);
        County.NOMINATION.send(county.code(), "nomination-accepted", id.toString(), 1, """
                {"county":"%s","election":"%s","version":1,"nomination":"%s","district":"%s","level":"COUNTY","channel":"%s",
                 "candidateVoter":"%s","codes":[]}""".formatted(
                        county.code(), county.election(), id, district, channel, voter(person)));
    }

    /** The list of a county district. @param persons number of the person and sex, one digit each */
    public void list(UUID district, String kind, int seats, String... persons) {
        List<String> candidates = new ArrayList<>();
        for (String person : persons) {
            int number = person.charAt(0) - '0';
            candidates.add("""
                    {"order":1,"candidate":"%s","voter":"%s","name":"周敏","sex":"%s","ethnicity":"01","birthYearMonth":"1985-03",
                     "politicalStatus":"%s","education":"20","post":null}""".formatted(
                    candidate(number), voter(number), person.charAt(1) == '2' ? "2" : "1", number == 1 ? "01" : "13"));
        }
        County.NOMINATION.send(county.code(), kind + "-list-published", district.toString(), 7, """
                {"county":"%s","election":"%s","version":7,"district":"%s","level":"COUNTY","division":"%s","seats":%d,
                 "candidates":[%s],"publishedOn":"2027-01-12"}""".formatted(
                county.code(), county.election(), district, county.code(), seats, String.join(",", candidates)));
    }

    /** Where a county district votes: a meeting and stations. */
    public void polling(UUID district, int stations) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i <= stations; i++) {
            places.add("""
                    {"number":%d,"kind":"%s","name":"河口村投票站","on":"2027-01-20","opens":"07:30","closes":"18:00",
                     "units":["%s"]}""".formatted(i + 1, i == 0 ? "MEETING" : "STATION", county.unit(1, 1)));
        }
        UUID id = new UUID(district.getMostSignificantBits(), 6000 + district.getLeastSignificantBits());
        County.NOMINATION.send(county.code(), "polling-published", id.toString(), 2, """
                {"county":"%s","election":"%s","version":2,"polling":"%s","district":"%s","level":"COUNTY","places":[%s],
                 "publishedOn":"2027-01-15"}""".formatted(
                        county.code(), county.election(), id, district, String.join(",", places)));
    }

    /** The result of a round. @param elected numbers of persons; anything else was written in */
    public void certified(
            UUID district,
            int round,
            int registered,
            int voted,
            int invalid,
            String outcome,
            int openSeats,
            String... elected) {
        List<String> persons = new ArrayList<>();
        for (String person : elected) {
            boolean listed = person.length() == 1;
            int number = listed ? person.charAt(0) - '0' : 99;
            persons.add("""
                    {"candidate":%s,"voter":"%s","name":"周敏"}""".formatted(listed ? "\"" + candidate(number) + "\"" : "null", voter(number)));
        }
        boolean ofTownship = district.getMostSignificantBits() > 999_999;
        County.NOMINATION.send(county.code(), "result-certified", district.toString(), 10 + round, """
                {"county":"%s","election":"%s","version":%d,"district":"%s","level":"%s","division":"%s","round":%d,
                 "registered":%d,"voted":%d,"valid":%d,"void":%d,"outcome":"%s","elected":[%s],"openSeats":%d}""".formatted(
                        county.code(),
                        county.election(),
                        10 + round,
                        district,
                        ofTownship ? "TOWNSHIP" : "COUNTY",
                        district.getMostSignificantBits(),
                        round,
                        registered,
                        voted,
                        voted - invalid,
                        invalid,
                        outcome,
                        String.join(",", persons),
                        openSeats));
    }

    /** What became of somebody elected. */
    public void deputy(UUID district, int person, int version, String status) {
        UUID id = new UUID(Long.parseLong(county.code()), 300 + person);
        County.NOMINATION.send(county.code(), "deputy-status-changed", id.toString(), version, """
                {"county":"%s","election":"%s","version":%d,"deputy":"%s","district":"%s","level":"COUNTY","division":"%s",
                 "status":"%s","on":"2028-05-10","vacancies":1}""".formatted(
                        county.code(), county.election(), version, id, district, county.code(), status));
    }

    /** A step of the election that fills a vacant seat of a county district. */
    public void byElection(UUID district, int number, int version, String manner, String step, int elected) {
        byElection(district, number, version, manner, step, elected, false);
    }

    /** The order of one that nobody is listed for is taken back. */
    public void revoked(UUID district, int number, int version, String manner) {
        byElection(district, number, version, manner, "NOMINATING", 0, true);
    }

    private void byElection(
            UUID district, int number, int version, String manner, String step, int elected, boolean revoked) {
        UUID id = new UUID(Long.parseLong(county.code()), 400 + number);
        County.NOMINATION.send(county.code(), "by-election-changed", id.toString(), version, """
                {"county":"%s","election":"%s","version":%d,"byElection":"%s","district":"%s","level":"COUNTY","division":"%s",
                 "manner":"%s","seats":1,"electionDay":"2028-11-15","step":"%s","elected":[%s]%s}""".formatted(
                        county.code(),
                        county.election(),
                        version,
                        id,
                        district,
                        county.code(),
                        manner,
                        step,
                        elected == 0 ? "" : """
                                {"candidate":null,"voter":"%s","name":"周敏"}""".formatted(id),
                        revoked ? ",\"revoked\":true" : ""));
    }

    private UUID voter(int person) {
        return new UUID(Long.parseLong(county.code()), 8000 + person);
    }

    private UUID candidate(int person) {
        return new UUID(Long.parseLong(county.code()), 9000 + person);
    }
}
