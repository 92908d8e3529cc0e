package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.huanjie.local.http.Client;
import org.huanjie.local.rehearsal.Districts.District;

/** In every district by organisations and by ten voters or more; and forms that the law rejects, see {@link RejectNominations}. */
final class CollectNominations implements Step {
    static final String NOMINATIONS = "/api/v1/nominations";
    static final String PARTY = "中共云泽县委员会";

    /**
     * Ten must be valid. Two may be void: the candidate's own signature, and that of the one known by id who has
     * signed often enough already. Which serials these two have is chance.
     */
    static final int SIGNERS = 12;

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
        RejectNominations.in(play, districts);
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
        int roll = play.county().settled().of(district.units());
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

    static List<JsonNode> voters(Play play, District district) {
        List<JsonNode> voters = new java.util.ArrayList<>();
        play.registration(Person.COUNTY_OFFICE)
                .get("/api/v1/voters?status=ACTIVE&limit=60&district=" + district.id())
                .okJson()
                .path("items")
                .forEach(voters::add);
        return voters;
    }

    /** Who may stand for both congresses stands for one here, by the birthday. */
    static boolean suitable(District district, JsonNode voter) {
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
            return form.byOrganisations(PARTY);
        }
        if (nth == 1 && district.seats() == 3) {
            return form.byOrganisations("云泽县总工会", "云泽县妇女联合会");
        }
        String oneMore = voters.get(voters.size() - 1).path("id").asText();
        return form.byVoters(1 + SIGNERS * nth, SIGNERS, roll, oneMore);
    }
}
