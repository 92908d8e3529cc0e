package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;
import org.huanjie.local.rehearsal.Districts.District;

/** One third more than seats at least, double at most, one day before the last one. */
final class PublishFormalLists implements Step {
    @Override
    public String title() {
        return "formal lists are published (正式代表候选人名单)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 12, 9, 0);
    }

    @Override
    public void play(Play play) {
        Client committee = play.nomination(Person.COUNTY_COMMITTEE);
        Map<String, String> steps = Districts.steps(play);
        List<District> districts = Districts.of(play).all();
        int formal = 0;
        int wanted = 0;
        boolean first = true;
        for (District district : districts) {
            String path = district.path() + "/formal-list";
            if (!List.of("FORMAL_LIST", "VOTING").contains(steps.get(district.id()))) {
                List<String> ids = PublishInitialLists.candidates(play, district).stream()
                        .map(candidate -> candidate.path("id").asText())
                        .limit(district.fewestCandidates())
                        .toList();
                if (first) {
                    Answer tooFew = committee.post(path, Map.of("candidates", ids.subList(0, district.seats())));
                    play.checks().refused("a formal list without choice (R-87)", tooFew, 422, "rule-violated");
                    first = false;
                }
                committee.post(path, Map.of("candidates", ids)).ok();
            }
            wanted += district.fewestCandidates();
            for (JsonNode candidate : PublishInitialLists.candidates(play, district)) {
                formal += candidate.path("status").asText().equals("FORMAL") ? 1 : 0;
            }
        }
        play.checks().equal("formal candidates in " + districts.size() + " districts", wanted, formal);
    }
}
