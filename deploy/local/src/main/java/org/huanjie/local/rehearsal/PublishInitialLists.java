package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huanjie.local.launch.Service;
import org.huanjie.local.rehearsal.Districts.District;

/** All who were accepted, in every district; nobody added, dropped or swapped. */
final class PublishInitialLists implements Step {
    @Override
    public String title() {
        return "initial lists are published (初步候选人名单)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 4, 9, 0);
    }

    @Override
    public void play(Play play) {
        Districts districts = Districts.of(play);
        Map<String, String> steps = Districts.steps(play);
        for (District sample : districts.samples()) {
            if (steps.get(sample.id()).equals("NOMINATING")) {
                Person recorder = sample.committee().being(sample.office());
                play.checks()
                        .refused(
                                "publishing a " + sample.congress().level()
                                        + " list with a nomination one has recorded",
                                play.nomination(recorder).post(sample.path() + "/initial-list", Map.of()),
                                409,
                                "same-person");
            }
        }
        Congress whole = inOneGo(play);
        AtomicInteger candidates = new AtomicInteger();
        play.each("initial lists", districts.all(), district -> {
            if (steps.get(district.id()).equals("NOMINATING")
                    && !district.congress().division().equals(whole.division())) {
                play.nomination(district.committee())
                        .post(district.path() + "/initial-list", Map.of())
                        .ok();
            }
            candidates.addAndGet(candidates(play, district).size());
        });
        int nominees =
                districts.all().stream().mapToInt(CollectNominations::nominees).sum();
        play.checks().equal("candidates on initial lists, as anybody sees them", nominees, candidates.get());
    }

    /** All lists of one township at once; none of them is refused. */
    private static Congress inOneGo(Play play) {
        List<Congress> all = play.county().congresses();
        Congress last = all.get(all.size() - 1);
        JsonNode result = HoldPoll.act(play, last, "INITIAL_LIST");
        play.checks()
                .equal(
                        "initial lists of " + last.name() + " that are not ready to be published with the others",
                        "[]",
                        result.path("refused"));
        return last;
    }

    /** As the public sees them. */
    static List<JsonNode> candidates(Play play, District district) {
        return play.publicly(Service.NOMINATION).list(district.path() + "/candidates");
    }
}
