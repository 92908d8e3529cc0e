package org.huanjie.kit.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

/** What was published is read over HTTP as it lies on the topic: all of it, in order, as often as one likes, by whom it concerns. */
@QuarkusTest
class EventFeedTest {
    private static final Pattern NEXT = Pattern.compile("<(/api/v1/events\\?[^>]+)>; rel=\"next\"");

    private final Topic topic = Topic.named("huanjie.kit-test.v1");

    @Test
    void is_read_from_the_first_event_to_the_last_in_pages_and_again() {
        String county = "990151";
        List<String> sent = raised(county, 7);
        assertThat(all(county, "/api/v1/events?limit=3")).containsExactlyElementsOf(sent);
        assertThat(all(county, "/api/v1/events?limit=500")).containsExactlyElementsOf(sent);
    }

    @Test
    void an_event_is_a_cloud_event() {
        String county = "990152";
        Topic.Sent sent = topic.send(county, "counter-raised", "s", 4, payload(county, "s", 4));
        ask(county, "/api/v1/events")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/cloudevents-batch+json"))
                .header("Cache-Control", "no-store")
                .body("[0].specversion", equalTo("1.0"))
                .body("[0].id", equalTo(sent.id()))
                .body("[0].type", equalTo("org.huanjie.kit-test.counter-raised.v1"))
                .body("[0].source", equalTo("/huanjie/kit-test"))
                .body("[0].subject", equalTo("s"))
                .body("[0].time", equalTo(sent.time().toString()))
                .body("[0].sequence", equalTo("4"))
                .body("[0].partitionkey", equalTo(county))
                .body("[0].datacontenttype", equalTo("application/json"))
                .body("[0].data.value", equalTo(4));
    }

    @Test
    void shows_the_counties_of_the_scope_and_no_others() {
        String county = "990153";
        List<String> sent = raised(county, 2);
        raised("990253", 2);
        assertThat(all(county, "/api/v1/events")).containsExactlyElementsOf(sent);
        assertThat(all("990100", "/api/v1/events")).containsAll(sent).hasSizeGreaterThanOrEqualTo(2);
        for (String none : List.of("990199", "990153101", "")) {
            assertThat(all(none, "/api/v1/events")).as(none).isEmpty();
        }
    }

    @Test
    void waits_for_what_comes() throws Exception {
        String county = "990154";
        String end = next(ask(county, "/api/v1/events"));
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> ask(county, end + "&wait=10"));
        List<String> sent = raised(county, 1);
        Response answer = waiting.get();
        assertThat(subjects(answer)).isEqualTo(sent);
        assertThat(all(county, next(answer))).isEmpty();
    }

    @Test
    void what_is_no_event_is_passed_over() {
        String county = "990155";
        topic.sendRaw(county, "no JSON");
        topic.sendRaw(county, null);
        List<String> sent = raised(county, 1);
        assertThat(all(county, "/api/v1/events")).isEqualTo(sent);
    }

    @Test
    void a_place_that_is_not_of_this_feed_is_refused() {
        String county = "990156";
        raised(county, 1);
        String beyond =
                FeedPlace.of("huanjie.kit-test.v1", Optional.empty()).cursor().toString();
        for (String query : List.of(
                "after=" + Cursor.of("huanjie.kit-test.v1", 1, 1_000_000_000),
                "after=" + Cursor.of("huanjie.kit-test.v1", 1, -1),
                "after=" + Cursor.of("huanjie.kit-test.v1", 7, 0, 0, 0, 0, 0, 0, 0),
                "after=" + Cursor.of("huanjie.kit-test.v1", 2, 0),
                "after=" + Cursor.of("huanjie.other.v1", 0),
                "topic=huanjie.other.v1",
                "wait=11",
                "wait=-1")) {
            ask(county, "/api/v1/events?" + query)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:huanjie:problem:malformed-request"));
        }
        ask(county, "/api/v1/events?after=" + beyond).then().statusCode(200);
    }

    @Test
    void is_for_other_systems_and_auditors() {
        given().auth()
                .oauth2(Token.of("auditor", "990157"))
                .get("/api/v1/events")
                .then()
                .statusCode(200);
        for (String role : List.of("county-office", "operator", "city-observer")) {
            given().auth()
                    .oauth2(Token.of(role, "990157"))
                    .get("/api/v1/events")
                    .then()
                    .statusCode(403);
        }
    }

    private List<String> raised(String county, int times) {
        List<String> subjects = new ArrayList<>();
        for (int i = 1; i <= times; i++) {
            UUID subject = Ids.next();
            topic.send(county, "counter-raised", subject.toString(), i, payload(county, subject.toString(), i));
            subjects.add(subject.toString());
        }
        return subjects;
    }

    private static String payload(String county, String subject, int value) {
        return "{\"counter\":\"%s\",\"county\":\"%s\",\"sequence\":%d,\"value\":%d}"
                .formatted(subject, county, value, value);
    }

    private static Response ask(String division, String path) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Token.of("integration", division))
                .get(path);
    }

    private static String next(Response answer) {
        Matcher link = NEXT.matcher(answer.header("Link"));
        assertThat(link.matches()).as(answer.header("Link")).isTrue();
        return link.group(1);
    }

    private static List<String> subjects(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("subject");
    }

    /** Reads on until an answer is empty and leads to where it was asked. */
    private static List<String> all(String division, String path) {
        List<String> all = new ArrayList<>();
        for (String asked = path; ; ) {
            Response answer = ask(division, asked);
            all.addAll(subjects(answer));
            String next = next(answer);
            if (subjects(answer).isEmpty() && next.equals(asked)) {
                return all;
            }
            asked = next;
        }
    }
}
