package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.huanjie.local.county.RehearsalCounty;
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
        District first = districts.all().get(0);
        if (steps.get(first.id()).equals("NOMINATING")) {
            Person recorder = new Person(
                    "county-committee", RehearsalCounty.CODE, first.office().sub(), "同一人");
            play.checks()
                    .refused(
                            "publishing a list with a nomination one has recorded",
                            play.nomination(recorder).post(first.path() + "/initial-list", Map.of()),
                            409,
                            "same-person");
        }
        int candidates = 0;
        for (District district : districts.all()) {
            if (steps.get(district.id()).equals("NOMINATING")) {
                play.nomination(Person.COUNTY_COMMITTEE)
                        .post(district.path() + "/initial-list", Map.of())
                        .ok();
            }
            candidates += candidates(play, district).size();
        }
        int nominees =
                districts.all().stream().mapToInt(CollectNominations::nominees).sum();
        play.checks().equal("candidates on initial lists, as anybody sees them", nominees, candidates);
    }

    /** As the public sees them. */
    static List<JsonNode> candidates(Play play, District district) {
        return play.publicly(Service.NOMINATION).list(district.path() + "/candidates");
    }
}
