package org.huanjie.districting.election;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalToIgnoringCase;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.districting.County;
import org.junit.jupiter.api.Test;

/** The calendar file as a calendar program reads it: by a parser that holds it to RFC 5545. */
@QuarkusTest
class ICalendarTest {
    private static final String NAME = "云泽县，第十九届；乡镇, 同步; 反斜线\\ " + "选举𠀀".repeat(40);

    @Test
    void every_day_is_a_whole_day_event_of_a_valid_calendar() {
        County county = County.announced();
        Map<String, VEvent> events = events(file(county));
        Map<String, String> days = new TreeMap<>();
        List<Map<String, Object>> entries =
                given().get(calendar(county)).jsonPath().getList("items");
        for (Map<String, Object> entry : entries) {
            if (entry.get("date") != null) {
                days.put(entry.get("key") + "." + county.election() + "@huanjie", (String) entry.get("date"));
            }
        }
        assertThat(events).containsOnlyKeys(days.keySet());
        events.forEach((uid, event) -> {
            LocalDate day = LocalDate.parse(days.get(uid));
            assertThat(event.getDateStart().getValue().hasTime()).as(uid).isFalse();
            assertThat(day(event.getDateStart().getValue())).as(uid).isEqualTo(day);
            assertThat(event.getDateEnd().getValue().hasTime()).as(uid).isFalse();
            assertThat(day(event.getDateEnd().getValue())).as(uid).isEqualTo(day.plusDays(1));
            assertThat(event.getDateTimeStamp().getValue()).as(uid).isNotNull();
        });
        assertThat(events.get("ROLL_PUBLISHED." + county.election() + "@huanjie")
                        .getSummary()
                        .getValue())
                .isEqualTo("公布选民名单");
    }

    @Test
    void a_moved_day_is_the_same_event_in_a_later_revision() {
        County county = County.announced();
        Map<String, VEvent> before = events(file(county));
        String tag = given().get("/api/v1/elections/" + county.election()).header("ETag");
        county.writes(tag, Map.of("electionDay", "2041-01-27")).statusCode(200);
        Map<String, VEvent> after = events(file(county));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((uid, event) -> {
            VEvent old = before.get(uid);
            assertThat(event.getSequence().getValue())
                    .as(uid)
                    .isGreaterThan(old.getSequence().getValue());
            assertThat(event.getDateTimeStamp().getValue())
                    .as(uid)
                    .isAfterOrEqualTo(old.getDateTimeStamp().getValue());
            assertThat(day(event.getDateStart().getValue()))
                    .as(uid)
                    .isEqualTo(day(old.getDateStart().getValue()).plusDays(7));
        });
    }

    @Test
    void long_chinese_lines_are_folded_at_75_octets_and_marks_escaped() {
        County county = County.divided();
        county.writes(Map.of("name", NAME)).statusCode(201);
        String text = file(county);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75))
                .anySatisfy(line -> assertThat(line).startsWith(" "))
                .doesNotContain("");
        assertThat(text).contains("第十九届；乡镇\\, 同步\\;");
        assertThat(text.replace("\r\n ", ""))
                .contains("X-WR-CALNAME:"
                        + NAME.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;"));
        assertThat(events(text).values()).allSatisfy(event -> {
            assertThat(event.getDescription().getValue()).startsWith(NAME + "\n");
            assertThat(event.getStatus().isTentative()).isTrue();
        });
    }

    private static String file(County county) {
        return county.as("county-office")
                .accept("text/calendar")
                .get(calendar(county))
                .then()
                .statusCode(200)
                .header("Content-Type", equalToIgnoringCase("text/calendar;charset=UTF-8"))
                .extract()
                .asString();
    }

    /** By UID; the parser has nothing to complain about. */
    private static Map<String, VEvent> events(String text) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        List<ICalendar> calendars = Biweekly.parse(text).warnings(warnings).all();
        assertThat(warnings.stream().flatMap(List::stream)).isEmpty();
        assertThat(calendars).hasSize(1);
        ICalendar calendar = calendars.get(0);
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return new HashMap<>(calendar.getEvents().stream()
                .collect(Collectors.toMap(event -> event.getUid().getValue(), Function.identity())));
    }

    private static LocalDate day(ICalDate date) {
        DateTimeComponents raw = date.getRawComponents();
        return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
    }

    private static String calendar(County county) {
        return "/api/v1/elections/" + county.election() + "/calendar";
    }
}
