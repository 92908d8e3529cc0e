package org.huanjie.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.huanjie.acceptance.subscriber.ElectionRegister;
import org.huanjie.acceptance.subscriber.Subscriber;
import org.huanjie.acceptance.suite.RunningSuite;
import org.huanjie.acceptance.suite.SmallCounty;

/** Another system's register of a county, filled from the topics alone, beside what the services answer. */
final class SubscriberCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SmallCounty county;
    private final String area;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final ElectionRegister register = new ElectionRegister();

    SubscriberCheck(SmallCounty county) {
        this.county = county;
        this.area = "election=" + county.election() + "&level=COUNTY&division=" + county.code();
    }

    /** Reads on from where it was. */
    void catchUp() {
        subscriber(positions).catchUp(register::apply);
    }

    private static Subscriber subscriber(Map<TopicPartition, Long> positions) {
        return new Subscriber(RunningSuite.get().kafka(), Subscriber.ALL, positions);
    }

    /** @throws AssertionError where the register knows something else than a service */
    void check() {
        districts();
        rolls();
    }

    private void districts() {
        List<Map<String, Object>> answered = county.office().all("districting/districts?" + area);
        assertThat(answered).isNotEmpty().allSatisfy(district -> {
            JsonNode heard = register.districts().get(district.get("id"));
            for (String field : List.of("plan", "election", "level", "division", "number", "name", "basis", "seats")) {
                assertThat(heard.get(field)).as(field).isEqualTo(JSON.valueToTree(district.get(field)));
            }
            assertThat(heard.get("population")).isEqualTo(JSON.valueToTree(district.get("population")));
            assertThat(heard.get("units")).isEqualTo(JSON.valueToTree(district.get("units")));
        });
        assertThat(register.districts().values())
                .filteredOn(this::isOfTheCounty)
                .hasSameSizeAs(answered);
    }

    private void rolls() {
        List<Map<String, Object>> answered = county.office().all("registration/rolls?" + area + "&status=PUBLISHED");
        assertThat(answered).isNotEmpty().allSatisfy(roll -> {
            JsonNode heard = register.rolls().get(roll.get("id"));
            for (String field : List.of("district", "count", "sha256")) {
                assertThat(heard.get(field)).as(field).isEqualTo(JSON.valueToTree(roll.get(field)));
            }
        });
    }

    private boolean isOfTheCounty(JsonNode data) {
        return data.get("county").asText().equals(county.code());
    }
}
