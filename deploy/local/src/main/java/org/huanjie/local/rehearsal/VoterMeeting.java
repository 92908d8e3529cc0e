package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.local.http.Client;
import org.huanjie.local.rehearsal.Districts.District;

/** A meeting of a district's candidates with voters (见面, R-93): asked for the day before, then held. */
final class VoterMeeting {
    private static final int REQUESTERS = 12;

    private VoterMeeting() {}

    /** @param candidates ids of those who come */
    static void hold(Play play, District district, LocalDate on, List<String> candidates, int attended) {
        Client office = play.nomination(district.office());
        String meetings = district.path() + "/meetings";
        JsonNode asked = office.post(
                        meetings, Map.of("requestedOn", on.minusDays(1).toString(), "requesters", REQUESTERS))
                .okJson();
        office.post(
                        meetings + "/" + asked.path("id").asText() + "/report",
                        Map.of("on", on.toString(), "place", "选区见面会场", "candidates", candidates, "attended", attended))
                .ok();
    }
}
