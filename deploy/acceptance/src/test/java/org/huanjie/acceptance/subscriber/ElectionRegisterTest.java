package org.huanjie.acceptance.subscriber;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What a subscriber meets rarely: the same again, older, erased, unknown. */
class ElectionRegisterTest {
    private static final String REGISTERED = "org.huanjie.registration.voter-registered.v1";
    private static final String CHANGED = "org.huanjie.registration.voter-changed.v1";
    private static final String DISTRICT = "org.huanjie.districting.district-published.v1";

    private final ElectionRegister register = new ElectionRegister();

    @Test
    void what_comes_twice_or_late_changes_nothing() {
        register.apply(record("d", DISTRICT, 2001, "{\"name\":\"new\"}"));
        register.apply(record("d", DISTRICT, 2001, "{\"name\":\"again\"}"));
        register.apply(record("d", DISTRICT, 1001, "{\"name\":\"old\"}"));
        assertThat(register.districts().get("d").get("name").asText()).isEqualTo("new");
    }

    @Test
    void a_tombstone_erases() {
        register.apply(record("v", REGISTERED, 1, "{\"unit\":\"990123101201\"}"));
        register.apply(record("v", CHANGED, 2, "{\"unit\":\"990123101202\"}"));
        assertThat(register.voters()).containsOnlyKeys("v");
        register.apply(record("v", "org.huanjie.registration.voter-erased.v1", 3, null));
        assertThat(register.voters()).isEmpty();
        register.apply(new ConsumerRecord<>(Subscriber.VOTERS, 0, 2, "v", null));
        register.apply(record("v", CHANGED, 2, "{\"unit\":\"990123101202\"}"));
        assertThat(register.voters()).isEmpty();
    }

    @Test
    void a_type_or_field_it_does_not_know_does_no_harm() {
        register.apply(record("x", "org.huanjie.districting.district-dreamt.v1", 1, "{}"));
        register.apply(record("x", "org.huanjie.districting.district-published.v2", 1, "{}"));
        register.apply(record("v", REGISTERED, 1, "{\"unit\":\"990123101201\",\"mood\":\"good\"}"));
        assertThat(register.districts()).isEmpty();
        assertThat(register.voters()).containsOnlyKeys("v");
    }

    @Test
    void a_corrected_roll_is_the_one_before_with_what_changed() {
        String entries = "org.huanjie.registration.roll-entries-published.v1";
        register.apply(record("r1/1/1", entries, 1, """
                {"district":"d","entries":[{"voter":"a","serial":1},{"voter":"b","serial":2}],"removed":[]}"""));
        register.apply(record("r2/2/1", entries, 2, """
                {"district":"d","entries":[{"voter":"c","serial":3}],"removed":["a"]}"""));
        assertThat(register.serials("d")).containsOnlyKeys("b", "c").containsEntry("c", 3);
    }

    private static ConsumerRecord<String, String> record(String subject, String type, long sequence, String json) {
        ConsumerRecord<String, String> record = new ConsumerRecord<>("topic", 0, 0, subject, json);
        record.headers().add("ce_type", type.getBytes(UTF_8));
        record.headers().add("ce_subject", subject.getBytes(UTF_8));
        record.headers().add("ce_sequence", Long.toString(sequence).getBytes(UTF_8));
        return record;
    }
}
