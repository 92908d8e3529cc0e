package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;

/** The decided numbers of deputies, and their allocation to the townships. */
final class FixQuotas implements Step {
    /** Garrison's seats (驻军), inside the quota. */
    static final int GARRISON_SEATS = 2;

    private static final String QUOTAS = ScheduleElection.PATH + "/quotas";

    @Override
    public String title() {
        return "quotas are recorded, seats allocated and approved (代表名额)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2026, 10, 9, 9, 0);
    }

    /** 140, and one more for every 5,000 people. */
    static int countySeats(Play play) {
        return 140 + play.county().population() / 5_000;
    }

    @Override
    public void play(Play play) {
        Client office = play.districting(Person.COUNTY_OFFICE);
        int seats = countySeats(play);
        String own = QUOTAS + "/COUNTY/" + RehearsalCounty.CODE;
        if (!office.get(own).isOk()) {
            play.checks()
                    .refused(
                            "a county quota one above the law's",
                            office.put(own, null, quota(seats + 1, "江安省人大常委会", "江人常〔2026〕18号")),
                            422,
                            "rule-violated");
            office.put(own, null, quota(seats, "江安省人大常委会", "江人常〔2026〕18号")).ok();
        }
        for (County.Place township : play.county().congressTownships()) {
            String path = QUOTAS + "/TOWNSHIP/" + township.code();
            if (!office.get(path).isOk()) {
                int approved = Math.min(160, 45 + township.population() / 1_500);
                office.put(path, null, quota(approved, "云泽县人大常委会", "云人常〔2026〕33号"))
                        .ok();
            }
        }
        JsonNode county = office.list(QUOTAS).stream()
                .filter(item -> item.path("level").asText().equals("COUNTY"))
                .findFirst()
                .orElseThrow();
        play.checks().equal("deputies of the county congress", seats, county.path("seats"));
        play.checks().equal("deputies by the formula (R-12)", seats, county.path("computed"));
        allocate(play, office, seats);
    }

    private static void allocate(Play play, Client office, int seats) {
        String path = ScheduleElection.PATH + "/allocations";
        JsonNode draft = office.post(
                        path, Map.of("reserved", List.of(Map.of("name", "驻军", "kind", "PLA", "seats", GARRISON_SEATS))))
                .okJson();
        int allocated = 0;
        for (JsonNode item : draft.path("items")) {
            allocated += item.path("seats").asInt();
        }
        play.checks().equal("seats allocated to townships (R-18)", seats - GARRISON_SEATS, allocated);
        String approval = "/api/v1/allocations/" + draft.path("id").asText() + "/approval";
        play.checks()
                .refused(
                        "approving one's own allocation",
                        play.districting(Person.OFFICE_AS_COMMITTEE).post(approval, Map.of()),
                        409,
                        "same-person");
        Answer approved = play.districting(Person.COUNTY_COMMITTEE)
                .post(approval, Map.of())
                .ok();
        play.checks()
                .equal(
                        "the allocation",
                        "APPROVED",
                        approved.json().path("status").asText());
    }

    private static Map<String, Object> quota(int seats, String by, String documentNo) {
        return Map.of(
                "approvedSeats",
                seats,
                "previousSeats",
                seats - 2,
                "decidedBy",
                by,
                "decidedOn",
                "2026-08-28",
                "documentNo",
                documentNo,
                "filedOn",
                "2026-09-10");
    }
}
