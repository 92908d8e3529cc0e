package org.huanjie.testkit.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    private static final TopicPartition NEWS = new TopicPartition("news", 0);

    @TempDir
    private Path dir;

    @Test
    void a_kept_folder_is_taken_up_on_other_ports() throws Exception {
        try (EmbeddedKafka first = EmbeddedKafka.start(dir, 0, true)) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", first.bootstrapServers()))) {
                admin.createTopics(List.of(new NewTopic(NEWS.topic(), 1, (short) 1)))
                        .all()
                        .get();
            }
            publish(first, "one");
        }
        try (EmbeddedKafka second = EmbeddedKafka.start(dir, 0, true)) {
            publish(second, "two");
            awaitNews(second, "one", "two");
        }
    }

    @Test
    @Tag("suite")
    void what_was_acknowledged_outlives_a_killed_process() throws Exception {
        try (OtherJvm killed = OtherJvm.run(KafkaHolder.class, dir.toString())) {
            killed.awaitLine("published");
            killed.kill();
        }
        try (EmbeddedKafka next = EmbeddedKafka.start(dir, 0, true)) {
            publish(next, "after");
            awaitNews(next, "before", "after");
        }
    }

    /** In one transaction, so that the broker's own topics are needed too. */
    static void publish(EmbeddedKafka kafka, String text) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "relay");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(NEWS.topic(), "990123", text));
            producer.commitTransaction();
        }
    }

    /** A commit is certain once it is acknowledged, and to be read a moment later, once its marker stands behind the records. */
    private static void awaitNews(EmbeddedKafka kafka, String... expected) {
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(news(kafka)).containsExactly(expected));
    }

    private static List<String> news(EmbeddedKafka kafka) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(NEWS));
            consumer.seekToBeginning(List.of(NEWS));
            List<String> found = new ArrayList<>();
            long end = consumer.endOffsets(List.of(NEWS)).get(NEWS);
            while (consumer.position(NEWS) < end) {
                StreamSupport.stream(consumer.poll(Duration.ofMillis(100)).spliterator(), false)
                        .forEach(record -> found.add(record.value()));
            }
            return found;
        }
    }

    /** Publishes, and then waits to be killed. */
    static final class KafkaHolder {
        public static void main(String[] args) throws Exception {
            EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[0]), 0, true);
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                admin.createTopics(List.of(new NewTopic(NEWS.topic(), 1, (short) 1)))
                        .all()
                        .get();
            }
            publish(kafka, "before");
            System.out.println("published");
            System.in.read();
        }
    }
}
