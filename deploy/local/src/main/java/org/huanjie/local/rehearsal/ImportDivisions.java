package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.Map;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Client;

/** The division tree with populations, adjacency and positions. */
final class ImportDivisions implements Step {
    @Override
    public String title() {
        return "divisions of the county are imported (导入行政区划)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2026, 9, 8, 9, 0);
    }

    @Override
    public void play(Play play) {
        Client office = play.districting(Person.COUNTY_OFFICE);
        if (!office.get(path(RehearsalCounty.CODE)).isOk()) {
            RehearsalCounty files = play.county().files();
            JsonNode job = office.await(office.upload(
                    "/api/v1/divisions/imports",
                    Map.of(
                            "divisions",
                            files.divisions(),
                            "adjacency",
                            files.adjacency(),
                            "positions",
                            files.positions())));
            play.checks()
                    .equal(
                            "the import of divisions",
                            "SUCCEEDED",
                            job.path("status").asText());
        }
        JsonNode county = office.get(path(RehearsalCounty.CODE)).okJson();
        play.checks()
                .equal("population of " + RehearsalCounty.NAME, play.county().population(), county.path("population"));
        int townships =
                office.list("/api/v1/divisions?parent=" + RehearsalCounty.CODE).size();
        play.checks().equal("townships", play.county().townships().size(), townships);
        County.Place leaf = play.county().leaves().get(0);
        int neighbours =
                office.get(path(leaf.code())).okJson().path("neighbours").size();
        play.checks().that("unit " + leaf.code() + " has " + neighbours + " neighbours", neighbours > 0);
    }

    private static String path(String code) {
        return "/api/v1/divisions/" + code;
    }
}
