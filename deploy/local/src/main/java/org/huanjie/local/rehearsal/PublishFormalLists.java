package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huanjie.local.http.Answer;
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
        Map<String, String> steps = Districts.steps(play);
        Districts districts = Districts.of(play);
        for (District sample : districts.samples()) {
            if (isDue(sample, steps)) {
                List<String> tooFew = choice(play, sample).subList(0, sample.seats());
                play.checks()
                        .refused(
                                "a formal " + sample.congress().level() + " list without choice (R-87)",
                                publish(play, sample, tooFew),
                                422,
                                "rule-violated");
            }
        }
        AtomicInteger formal = new AtomicInteger();
        play.each("formal lists", districts.all(), district -> {
            if (isDue(district, steps)) {
                publish(play, district, choice(play, district)).ok();
            }
            for (JsonNode candidate : PublishInitialLists.candidates(play, district)) {
                formal.addAndGet(candidate.path("status").asText().equals("FORMAL") ? 1 : 0);
            }
        });
        int wanted =
                districts.all().stream().mapToInt(District::fewestCandidates).sum();
        play.checks().equal("formal candidates in " + districts.all().size() + " districts", wanted, formal.get());
    }

    private static boolean isDue(District district, Map<String, String> steps) {
        return !List.of("FORMAL_LIST", "VOTING").contains(steps.get(district.id()));
    }

    private static List<String> choice(Play play, District district) {
        return PublishInitialLists.candidates(play, district).stream()
                .map(candidate -> candidate.path("id").asText())
                .limit(district.fewestCandidates())
                .toList();
    }

    private static Answer publish(Play play, District district, List<String> candidates) {
        return play.nomination(district.committee())
                .post(district.path() + "/formal-list", Map.of("candidates", candidates));
    }
}
