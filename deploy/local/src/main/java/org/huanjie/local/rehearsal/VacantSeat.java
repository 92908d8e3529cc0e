package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;
import org.huanjie.local.rehearsal.Districts.District;

/**
 * The seat that falls vacant once the deputies are confirmed: of the township district with the most voters, whose first deputy dies.
 *
 * @param district  whose seat it is, and on whose roll it is filled
 * @param deputy    who held it
 */
record VacantSeat(District district, String deputy) {
    /** Of the by-election: twenty days and one after the decision, so that every list can be out in time. */
    static final LocalDate ELECTION_DAY = LocalDate.of(2027, 2, 17);

    static VacantSeat in(Play play) {
        HouseholdTotals listed = play.county().corrected();
        District largest = Districts.of(play).ofLevel(false).stream()
                .max(Comparator.comparingInt(district -> listed.of(district.units())))
                .orElseThrow();
        return new VacantSeat(largest, deputies(play, largest).get(0).path("id").asText());
    }

    /** All who were elected in a district, in the order of certification. */
    static List<JsonNode> deputies(Play play, District district) {
        return play
                .publicly(Service.NOMINATION)
                .list("/api/v1/deputies" + district.congress().query())
                .stream()
                .filter(deputy -> deputy.path("district").asText().equals(district.id()))
                .toList();
    }

    JsonNode holder(Play play) {
        return office(play).get("/api/v1/deputies/" + deputy).okJson();
    }

    /** Voters on the roll once the deceased is off it. */
    int voters(Play play) {
        return play.county().corrected().of(district.units()) - 1;
    }

    /** The by-election's course, as nomination shows it; empty before the decision. */
    Optional<JsonNode> course(Play play) {
        return office(play).list(district.path() + "/by-elections").stream().findFirst();
    }

    /** The course as a district of its own, for one seat. */
    District asDistrict(Play play) {
        return new District(
                course(play).orElseThrow().path("id").asText(),
                district.congress(),
                district.number(),
                1,
                district.township(),
                district.units());
    }

    /** What stands in the list of vacancies of this district; missing where all seats are held. */
    Optional<JsonNode> vacancy(Play play) {
        return committee(play).list("/api/v1/vacancies?election=" + Play.ELECTION + "&level=TOWNSHIP").stream()
                .filter(row -> row.path("district").asText().equals(district.id()))
                .findFirst();
    }

    Client office(Play play) {
        return play.nomination(district.office());
    }

    Client committee(Play play) {
        return play.nomination(district.committee());
    }
}
