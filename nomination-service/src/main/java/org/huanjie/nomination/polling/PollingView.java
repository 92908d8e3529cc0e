package org.huanjie.nomination.polling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.problem.Finding;
import org.huanjie.nomination.district.Action;

/** How a district votes, and what the law still holds against it. */
@Schema(name = "Polling")
record PollingView(
        UUID district,
        @Schema(description = "First day of the vote") LocalDate electionDay,
        @Schema(description = "Last day of the vote, R-104") LocalDate lastDay,
        List<PlaceView> places,
        List<OfficerView> officers,

        @Schema(description = "Of the last polling notice", nullable = true)
        LocalDate publishedOn,

        @Schema(description = "Changed since that notice: another one is due")
        boolean changed,

        @Schema(description = "HARD refuses the notice, WARN asks for a reason")
        List<Finding> findings,

        @Schema(description = "What the caller may do with it now; only on a GET")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<Action> actions) {

    @Schema(name = "PollingPlaceShown")
    record PlaceView(
            int number,
            Place.Kind kind,
            String name,
            @Schema(nullable = true) String location,
            LocalDate on,
            String opens,
            String closes,
            @Schema(nullable = true) Place.Reason reason,
            List<AreaView> areas) {}

    @Schema(name = "PollingAreaShown")
    record AreaView(String unit, List<String> groups) {}

    @Schema(name = "PollingOfficerShown")
    record OfficerView(
            Officer.Duty duty,
            UUID voter,
            String name,
            @Schema(nullable = true) Integer place,
            @Schema(nullable = true) Boolean nearRelative) {}

    static PollingView of(Polling polling, PollingFacts facts, List<Action> actions) {
        return new PollingView(
                polling.district(),
                facts.election().electionDay(),
                facts.lastDay(),
                polling.places().stream().map(place -> place(place, facts)).toList(),
                polling.officers().stream()
                        .map(officer -> new OfficerView(
                                officer.duty(),
                                officer.voter(),
                                officer.name(),
                                officer.place(),
                                officer.nearRelative()))
                        .toList(),
                polling.publishedOn().orElse(null),
                polling.isChanged(),
                polling.findings(facts),
                actions);
    }

    private static PlaceView place(Place place, PollingFacts facts) {
        return new PlaceView(
                place.number(),
                place.kind(),
                place.name(),
                place.location(),
                place.day(facts.election().electionDay()),
                place.opens(),
                place.closes(),
                place.reason(),
                place.areas().stream()
                        .map(area -> new AreaView(area.unit(), area.groups()))
                        .toList());
    }
}
