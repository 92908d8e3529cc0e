package org.huanjie.nomination.polling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.http.OneLine;
import org.huanjie.nomination.civil.CivilDay;

@Schema(name = "PollingArrangement", description = "All places and officers of a district; what is left out is gone")
record PollingRequest(
        @NotNull @Size(max = 200) List<@NotNull @Valid PlaceRequest> places,

        @NotNull @Size(max = 1000) List<@NotNull @Valid OfficerRequest> officers) {
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    @Schema(name = "PollingPlace")
    record PlaceRequest(
            @Schema(description = "Within the district; counts and officers name the place by it", examples = "1")
            @NotNull
            @Min(1)
            @Max(999)
            Integer number,

            @NotNull Place.Kind kind,

            @Schema(examples = "河口村投票站")
            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String name,

            @Schema(description = "Where it stands; of a mobile box where it goes", examples = "河口村村民委员会会议室")
            @Size(max = 200)
            @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String location,

            @Schema(description = "The election day where it is left out", examples = "2027-01-20") @CivilDay
            LocalDate on,

            @Schema(description = "Asia/Shanghai", examples = "07:30")
            @NotNull
            @Size(max = 5)
            @Pattern(regexp = TIME, message = "时间，如 07:30")
            String opens,

            @Schema(examples = "18:00") @NotNull @Size(max = 5) @Pattern(regexp = TIME, message = "时间，如 18:00")
            String closes,

            @Schema(description = "Of a mobile box only, R-95")
            Place.Reason reason,

            @Schema(description = "Whose voters vote here") @NotNull @Size(max = 500)
            List<@NotNull @Valid AreaRequest> areas) {
        private Place place() {
            return new Place(
                    number,
                    kind,
                    name.strip(),
                    blankToNull(location),
                    on,
                    opens,
                    closes,
                    reason,
                    areas.stream().map(AreaRequest::area).toList());
        }
    }

    @Schema(name = "PollingArea")
    record AreaRequest(
            @Schema(description = "A unit of the district", examples = "990123101001")
            @NotNull
            @Size(max = 15)
            @Pattern(regexp = "[0-9]{12}([0-9]{3})?", message = "选举单位代码")
            String unit,

            @Schema(description = "Voter groups (选民小组) of the unit; left out or empty for all of it") @Size(max = 500)
            List<@NotBlank @Size(max = 100) String> groups) {
        private Place.Area area() {
            return new Place.Area(
                    unit,
                    groups == null
                            ? List.of()
                            : groups.stream().map(String::strip).distinct().toList());
        }
    }

    @Schema(name = "PollingOfficer")
    record OfficerRequest(
            @NotNull Officer.Duty duty,
            @NotNull UUID voter,

            @Schema(examples = "何桂英")
            @NotBlank
            @Size(max = 50)
            @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String name,

            @Schema(
                    description = "Number of the place where they serve; left out for the whole district",
                    examples = "1")
            @Min(1)
            @Max(999)
            Integer place,

            @Schema(description = "Their declaration whether a near relative (近亲属) is a candidate here, R-101")
            Boolean nearRelative) {
        private Officer officer() {
            return new Officer(duty, voter, name.strip(), place, nearRelative);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    List<Place> placesAsked() {
        return places.stream().map(PlaceRequest::place).toList();
    }

    List<Officer> officersAsked() {
        return officers.stream().map(OfficerRequest::officer).toList();
    }
}
