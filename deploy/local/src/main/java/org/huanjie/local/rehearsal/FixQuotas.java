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

    /**
     * Seats to be placed in districts. R-12: 140, and one more for every 5,000 people, less the garrison's. R-13: 45, and one more for every 1,500 people, at most 160; below 2,000 people it may be
     * less, and is, so that no district needs more than three.
     */
    static int seats(County county, Congress congress) {
        if (congress.isCounty()) {
            return 140 + county.population() / 5_000 - GARRISON_SEATS;
        }
        int people = county.place(congress.division()).population();
        int formula = Math.min(160, 45 + people / 1_500);
        return people < 2_000 ? Math.min(formula, 2 * county.units(congress).size()) : formula;
    }

    @Override
    public void play(Play play) {
        Client office = play.districting(Person.COUNTY_OFFICE);
        int seats = GARRISON_SEATS + seats(play.county(), Congress.COUNTY);
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
        townships(play, office);
        JsonNode county = office.list(QUOTAS).stream()
                .filter(item -> item.path("level").asText().equals("COUNTY"))
                .findFirst()
                .orElseThrow();
        play.checks().equal("deputies of the county congress", seats, county.path("seats"));
        play.checks().equal("deputies by the formula (R-12)", seats, county.path("computed"));
        allocate(play, office, seats);
    }

    private static void townships(Play play, Client office) {
        List<County.Place> townships = play.county().congressTownships();
        int sum = 0;
        for (County.Place township : townships) {
            String path = QUOTAS + "/TOWNSHIP/" + township.code();
            int seats = seats(play.county(), Congress.of(township));
            sum += seats;
            if (!office.get(path).isOk()) {
                if (township == townships.get(0)) {
                    int tooMany = Math.min(160, 45 + township.population() / 1_500) + 1;
                    play.checks()
                            .refused(
                                    "a township quota one above the law's (R-13)",
                                    office.put(path, null, quota(tooMany, "云泽县人大常委会", "云人常〔2026〕33号")),
                                    422,
                                    "rule-violated");
                }
                office.put(path, null, quota(seats, "云泽县人大常委会", "云人常〔2026〕33号")).ok();
            }
        }
        int recorded = office.list(QUOTAS).stream()
                .filter(item -> item.path("level").asText().equals("TOWNSHIP"))
                .mapToInt(item -> item.path("seats").asInt())
                .sum();
        play.checks().equal("deputies of " + townships.size() + " township congresses (R-13)", sum, recorded);
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
