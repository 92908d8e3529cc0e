package org.huanjie.local.rehearsal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;

/** Leading group, committees, office and guidance group with their members. */
final class FormBodies implements Step {
    private static final String BODIES = "/api/v1/bodies";
    private static final int COUNTY_COMMITTEE_SIZE = 11;
    private static final int TOWNSHIP_COMMITTEE_SIZE = 9;

    @Override
    public String title() {
        return "bodies are formed and members appointed (选举机构)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2026, 9, 22, 9, 0);
    }

    @Override
    public void play(Play play) {
        Client office = play.reporting(Person.COUNTY_OFFICE);
        play.await(
                "reporting knows the election",
                () -> office.get("/api/v1/progress?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE)
                        .isOk());
        List<Body> bodies = new ArrayList<>();
        bodies.add(new Body("LEADING_GROUP", RehearsalCounty.CODE, "云泽县县乡人大换届选举工作领导小组", 7, "中共云泽县委", "云发〔2026〕12号"));
        bodies.add(standing("COUNTY_ELECTION_COMMITTEE", RehearsalCounty.CODE, "云泽县选举委员会", COUNTY_COMMITTEE_SIZE));
        bodies.add(standing("ELECTION_OFFICE", RehearsalCounty.CODE, "云泽县选举委员会办公室", 6));
        bodies.add(standing("PUBLICITY_GROUP", RehearsalCounty.CODE, "云泽县换届选举宣传组", 4));
        for (County.Place township : play.county().congressTownships()) {
            bodies.add(standing(
                    "TOWNSHIP_ELECTION_COMMITTEE",
                    township.code(),
                    township.name() + "选举委员会",
                    TOWNSHIP_COMMITTEE_SIZE));
        }
        for (County.Place subdistrict : play.county().subdistricts()) {
            bodies.add(standing("GUIDANCE_GROUP", subdistrict.code(), subdistrict.name() + "选举工作指导组", 5));
            play.checks()
                    .refused(
                            "a township election committee for a subdistrict (R-02)",
                            office.post(
                                    BODIES,
                                    standing("TOWNSHIP_ELECTION_COMMITTEE", subdistrict.code(), "街道选举委员会", 9)
                                            .json()),
                            422,
                            "rule-violated");
        }
        AtomicInteger members = new AtomicInteger();
        play.each("bodies formed", bodies, body -> members.addAndGet(form(office, body)));
        int known = office.list(query()).size();
        play.checks().equal("bodies (" + members + " members)", bodies.size(), known);
    }

    private record Body(String kind, String division, String name, int size, String decidedBy, String documentNo) {
        Map<String, Object> json() {
            return Map.of(
                    "election", Play.ELECTION,
                    "division", division,
                    "kind", kind,
                    "name", name,
                    "decidedBy", decidedBy,
                    "decidedOn", "2026-09-20",
                    "documentNo", documentNo);
        }
    }

    private static Body standing(String kind, String division, String name, int size) {
        return new Body(kind, division, name, size, "云泽县人大常委会第二十七次会议", "云人常〔2026〕32号");
    }

    private static String query() {
        return BODIES + "?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE;
    }

    private static int form(Client office, Body body) {
        String id = office.list(query()).stream()
                .filter(known -> known.path("name").asText().equals(body.name()))
                .map(known -> known.path("id").asText())
                .findFirst()
                .orElseGet(() ->
                        office.post(BODIES, body.json()).okJson().path("id").asText());
        String members = BODIES + "/" + id + "/members";
        int known = office.list(members).size();
        List<String> names = RehearsalCounty.officials(body.division() + body.kind(), body.size());
        for (int i = known; i < names.size(); i++) {
            Map<String, Object> member = new HashMap<>();
            member.put("name", names.get(i));
            member.put("position", i == 0 ? "DIRECTOR" : i < 3 ? "DEPUTY_DIRECTOR" : "MEMBER");
            member.put("from", "2026-09-20");
            Answer made = office.post(members, member);
            made.ok();
        }
        return names.size();
    }
}
