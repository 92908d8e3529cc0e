package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;
import org.huanjie.local.rehearsal.Districts.District;

/** In every district by organisations and by ten voters or more; some forms that the law rejects. */
final class CollectNominations implements Step {
    static final String NOMINATIONS = "/api/v1/nominations";

    /**
     * Ten must be valid. Two may be void: the candidate's own signature, and that of the one known by id who has
     * signed often enough already. Which serials these two have is chance.
     */
    private static final int SIGNERS = 12;

    private static final int OLDEST_BORN = 1957;
    private static final int YOUNGEST_BORN = 2005;

    @Override
    public String title() {
        return "candidates are nominated (提名推荐)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 2, 9, 0);
    }

    /** What is nominated in a district: enough, and in every third one more than the formal list will have. */
    static int nominees(District district) {
        return district.fewestCandidates() + (district.number() % 3 == 0 ? 1 : 0);
    }

    @Override
    public void play(Play play) {
        Districts districts = Districts.of(play);
        play.await("nomination knows all rolls", () -> {
            var steps = Districts.steps(play);
            return steps.size() == districts.all().size() && !steps.containsValue("AWAITING_ROLL");
        });
        Map<String, Set<String>> earlier = nominatedEarlier(play);
        AtomicInteger accepted = new AtomicInteger();
        play.each(
                "districts with nominations",
                districts.all(),
                district ->
                        accepted.addAndGet(nominate(play, district, earlier.getOrDefault(district.id(), Set.of()))));
        int wanted =
                districts.all().stream().mapToInt(CollectNominations::nominees).sum();
        play.checks().equal("accepted nominations in " + districts.all().size() + " districts", wanted, accepted.get());
        for (District sample : districts.samples()) {
            rejected(play, sample, elsewhere(districts, sample));
        }
    }

    private static District elsewhere(Districts districts, District sample) {
        return districts.all().stream()
                .filter(district -> !district.township().equals(sample.township()))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    /** Who was accepted in which district before the rehearsal was cut short. */
    private static Map<String, Set<String>> nominatedEarlier(Play play) {
        return play.nomination(Person.COUNTY_OFFICE).list(NOMINATIONS + "?election=" + Play.ELECTION).stream()
                .filter(known -> known.path("status").asText().equals("ACCEPTED"))
                .collect(Collectors.groupingBy(
                        known -> known.path("district").asText(),
                        Collectors.mapping(known -> known.at("/candidate/voter").asText(), Collectors.toSet())));
    }

    private static int nominate(Play play, District district, Set<String> earlier) {
        List<JsonNode> voters = voters(play, district);
        int roll = play.county().household().of(district.units());
        Client office = play.nomination(district.office());
        Set<String> nominated = new HashSet<>(earlier);
        int nth = 0;
        for (JsonNode voter : voters) {
            if (nth == nominees(district)) {
                break;
            }
            if (suitable(district, voter)) {
                if (!nominated.contains(voter.path("id").asText())) {
                    JsonNode made = office.post(
                                    NOMINATIONS,
                                    form(district, voters, voter, nth, roll).json())
                            .okJson();
                    if (made.path("status").asText().equals("ACCEPTED")) {
                        nominated.add(voter.path("id").asText());
                    } else {
                        play.checks().that("district " + district.number() + " accepts " + made, false);
                    }
                }
                nth++;
            }
        }
        return nominated.size();
    }

    private static List<JsonNode> voters(Play play, District district) {
        List<JsonNode> voters = new java.util.ArrayList<>();
        play.registration(Person.COUNTY_OFFICE)
                .get("/api/v1/voters?limit=60&district=" + district.id())
                .okJson()
                .path("items")
                .forEach(voters::add);
        return voters;
    }

    /** Who may stand for both congresses stands for one here, by the birthday. */
    private static boolean suitable(District district, JsonNode voter) {
        String birthDate = voter.path("birthDate").asText();
        int born = Integer.parseInt(birthDate.substring(0, 4));
        boolean even = birthDate.charAt(birthDate.length() - 1) % 2 == 0;
        return born >= OLDEST_BORN
                && born <= YOUNGEST_BORN
                && even == district.congress().isCounty();
    }

    private static NominationForm form(District district, List<JsonNode> voters, JsonNode voter, int nth, int roll) {
        NominationForm form = new NominationForm(district, voter, nth);
        if (nth == 0) {
            return form.byOrganisations("中共云泽县委员会");
        }
        if (nth == 1 && district.seats() == 3) {
            return form.byOrganisations("云泽县总工会", "云泽县妇女联合会");
        }
        String oneMore = voters.get(voters.size() - 1).path("id").asText();
        return form.byVoters(1 + SIGNERS * nth, SIGNERS, roll, oneMore);
    }

    private static void rejected(Play play, District district, District far) {
        List<JsonNode> voters = voters(play, district);
        int roll = play.county().household().of(district.units());
        JsonNode voter = voters.stream()
                .filter(one -> suitable(district, one))
                .skip(nominees(district) + 1L)
                .findFirst()
                .orElseThrow();
        Client office = play.nomination(district.office());
        JsonNode nine = office.post(
                        NOMINATIONS,
                        new NominationForm(district, voter, 7)
                                .byVoters(80, 9, roll, null)
                                .json())
                .okJson();
        play.checks()
                .equal(
                        "nine signatures in a " + district.congress().level() + " district",
                        "REJECTED",
                        nine.path("status").asText());
        play.checks()
                .that(
                        "… because of " + nine.path("findings").findValuesAsText("code"),
                        nine.path("findings").findValuesAsText("code").contains("NOM_TEN"));
        JsonNode foreign = office.post(
                        NOMINATIONS,
                        new NominationForm(district, voter, 7)
                                .withForeignFunding()
                                .byVoters(80, SIGNERS, roll, null)
                                .json())
                .okJson();
        play.checks()
                .equal(
                        "money from abroad (R-80)",
                        "REJECTED",
                        foreign.path("status").asText());
        Answer stranger = office.post(
                NOMINATIONS,
                new NominationForm(district, voter, 7)
                        .forStranger()
                        .byOrganisations("云泽县总工会")
                        .json());
        play.checks().equal("nominating somebody unknown", 422, stranger.status());
        Answer elsewhere = play.nomination(far.office())
                .post(
                        NOMINATIONS,
                        new NominationForm(district, voter, 7)
                                .byOrganisations("云泽县总工会")
                                .json());
        play.checks().refused("recording for a neighbour's district", elsewhere, 422, "unknown-district");
    }
}
