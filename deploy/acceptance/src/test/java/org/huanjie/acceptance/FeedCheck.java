package org.huanjie.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huanjie.acceptance.suite.Clerk;
import org.huanjie.acceptance.suite.RunningSuite;
import org.huanjie.acceptance.suite.Topics;

/** Another system without Kafka, which reads a county's events over HTTP, beside what lies on the topics. */
final class FeedCheck {
    private static final Pattern NEXT = Pattern.compile("</api/v1/([^>]+)>; rel=\"next\"");

    private final String county;
    private final Clerk system;

    FeedCheck(String county) {
        this.county = county;
        this.system = Clerk.of("integration", county);
    }

    /** @throws AssertionError where a feed shows another event than its topic, or in another order */
    void check() {
        for (String service : RunningSuite.SERVICES) {
            List<String> published = Topics.read(
                    "huanjie." + service + ".v1",
                    record -> county.equals(record.key()) ? Topics.header(record, "ce_id") : null);
            published.removeIf(Objects::isNull);
            assertThat(read(service)).as(service).isNotEmpty().isEqualTo(published);
        }
    }

    private List<String> read(String service) {
        List<String> read = new ArrayList<>();
        for (String path = "events?limit=500"; ; ) {
            Response answer = system.get(service + "/" + path);
            answer.then().statusCode(200);
            read.addAll(answer.jsonPath().getList("id"));
            Matcher next = NEXT.matcher(answer.header("Link"));
            assertThat(next.matches()).as(answer.header("Link")).isTrue();
            if (next.group(1).equals(path)) {
                return read;
            }
            path = next.group(1);
        }
    }
}
