package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.local.county.Villager;
import org.huanjie.local.http.Client;
import org.huanjie.local.rehearsal.Districts.District;

/** Four objections within the five days, one of each outcome, decided by the committee that published the roll. */
final class DecideObjections implements Step {
    static final String OBJECTIONS = "/api/v1/objections";
    static final String VOTERS = "/api/v1/voters";

    static final int COUNT = 4;

    private static final String TODAY = "2027-01-03";

    @Override
    public String title() {
        return "objections are received and decided (申诉处理)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 3, 9, 0);
    }

    @Override
    public void play(Play play) {
        LateChanges changes = play.county().lateChanges();
        String unit = changes.omitted().unit();
        District district = Districts.of(play).ofLevel(true).stream()
                .filter(one -> one.units().contains(unit))
                .findFirst()
                .orElseThrow();
        String roll = Districts.rolls(play).get(district.id()).path("id").asText();
        Person desk = Person.townshipOffice(unit.substring(0, 9));
        Client office = play.registration(desk);
        if (office.list(OBJECTIONS + "?roll=" + roll).isEmpty()) {
            register(office, changes.omitted());
            rename(office, changes.misspelt(), changes.rightName());
            refusals(play, desk, roll, receive(office, roll, "OMITTED", changes.omitted(), "户籍底册漏登，本人已到登记站登记。"));
            receive(office, roll, "WRONGLY_LISTED", changes.wronglyListed(), "已多年不在本村居住，户口也已迁走。");
            receive(office, roll, "WRONG_DETAIL", changes.misspelt(), "姓名有误，应为“" + changes.rightName() + "”。");
            receive(office, roll, "WRONGLY_LISTED", changes.entitled(), "年老多病，不应列入名单。");
        }
        decide(play, roll, changes);
        List<JsonNode> all = office.list(OBJECTIONS + "?roll=" + roll);
        long decided = all.stream()
                .filter(one -> one.path("status").asText().equals("DECIDED"))
                .count();
        play.checks().equal("objections decided, of " + all.size(), COUNT, decided);
        play.checks()
                .equal(
                        "the name as it was listed until the correction",
                        changes.misspelt().name(),
                        nameOnRoll(play, roll, changes.misspelt()));
    }

    /** The voter of this number, as the township's office finds it. */
    static JsonNode find(Client office, Villager villager) {
        return office.post(VOTERS + "/searches", Map.of("citizenId", villager.citizenId()))
                .okJson()
                .at("/items/0");
    }

    private static void register(Client office, Villager omitted) {
        if (find(office, omitted).isMissingNode()) {
            office.post(
                            VOTERS,
                            Map.of(
                                    "name", omitted.name(),
                                    "citizenId", omitted.citizenId(),
                                    "ethnicity", "01",
                                    "unit", omitted.unit(),
                                    "householdDivision", omitted.unit(),
                                    "basis", "HOUSEHOLD"))
                    .ok();
        }
    }

    private static void rename(Client office, Villager misspelt, String rightName) {
        String path = VOTERS + "/" + find(office, misspelt).path("id").asText();
        office.patch(path, office.get(path).ok().etag(), Map.of("name", rightName))
                .ok();
    }

    private static JsonNode receive(Client office, String roll, String kind, Villager subject, String statement) {
        Map<String, Object> form = new HashMap<>();
        form.put("roll", roll);
        form.put("kind", kind);
        form.put("applicant", kind.equals("WRONGLY_LISTED") ? "村民代表" : subject.name());
        form.put("subject", subject.name());
        form.put("voter", find(office, subject).path("id").asText());
        form.put("statement", statement);
        form.put("receivedOn", TODAY);
        return office.post(OBJECTIONS, form).okJson();
    }

    private static void refusals(Play play, Person desk, String roll, JsonNode objection) {
        play.checks()
                .equal(
                        "an objection of " + TODAY + " is to be decided by (R-62)",
                        "2027-01-06",
                        objection.path("decideBy").asText());
        String decision = OBJECTIONS + "/" + objection.path("id").asText() + "/decision";
        Map<String, Object> upheld = Map.of("outcome", "UPHELD_ADD", "reasons", "经核实，情况属实。");
        play.checks()
                .refused(
                        "deciding an objection one has received",
                        play.registration(Person.COUNTY_COMMITTEE.being(desk)).post(decision, upheld),
                        409,
                        "same-person");
        play.checks()
                .equal(
                        "a township's committee deciding on the county's roll " + roll.substring(0, 8),
                        403,
                        play.registration(Person.townshipCommittee(desk.division()))
                                .post(decision, upheld)
                                .status());
    }

    private static void decide(Play play, String roll, LateChanges changes) {
        Map<String, String> outcomes = Map.of(
                changes.omitted().name(), "UPHELD_ADD",
                changes.wronglyListed().name(), "UPHELD_REMOVE",
                changes.misspelt().name(), "UPHELD_CORRECT",
                changes.entitled().name(), "REJECTED");
        Client committee = play.registration(Person.COUNTY_COMMITTEE);
        for (JsonNode objection : committee.list(OBJECTIONS + "?roll=" + roll)) {
            if (objection.path("status").asText().equals("RECEIVED")) {
                String outcome = outcomes.get(objection.path("subject").asText());
                String reasons = outcome.equals("REJECTED") ? "年老、患病均不影响选举权利（R-42）。" : "经核实，情况属实。";
                committee
                        .post(
                                OBJECTIONS + "/" + objection.path("id").asText() + "/decision",
                                Map.of("outcome", outcome, "reasons", reasons))
                        .ok();
            }
        }
    }

    private static String nameOnRoll(Play play, String roll, Villager villager) {
        return CorrectRolls.entries(play, roll).stream()
                .map(entry -> entry.path("name").asText())
                .filter(villager.name()::equals)
                .findFirst()
                .orElse("nowhere");
    }
}
