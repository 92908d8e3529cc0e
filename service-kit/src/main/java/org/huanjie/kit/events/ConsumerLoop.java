package org.huanjie.kit.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.kafka.KafkaSettings;

/**
 * Reads what the other services publish and applies it. Positions are this database's, not Kafka's; Kafka only deals the
 * partitions out among replicas. After any failure the consumer is made anew and goes on from the stored positions.
 */
@ApplicationScoped
class ConsumerLoop {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(3);
    private static final long BACK_OFF_MILLIS = 1_000;

    private final Handlers handlers;
    private final Positions positions;
    private final Application application;
    private final KafkaSettings settings;
    private final EventNames names;
    private final boolean enabled;
    private final Thread thread = new Thread(this::run, "events");
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final AtomicLong behind = new AtomicLong();
    private volatile KafkaConsumer<String, String> current;
    private volatile boolean stopped;

    ConsumerLoop(
            Handlers handlers,
            Positions positions,
            Application application,
            KafkaSettings settings,
            EventNames names,
            MeterRegistry metrics,
            @ConfigProperty(name = "huanjie.consumer.enabled") boolean enabled) {
        this.handlers = handlers;
        this.positions = positions;
        this.application = application;
        this.settings = settings;
        this.names = names;
        this.enabled = enabled;
        Gauge.builder("huanjie.events.behind", behind, AtomicLong::get)
                .description("Events that are published and not applied here yet, of the partitions of this instance")
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        if (enabled && !handlers.topics().isEmpty()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Woken, not interrupted: an interrupted consumer cannot leave its group in order. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        KafkaConsumer<String, String> reading = current;
        if (reading != null) {
            reading.wakeup();
        }
        thread.join(5_000);
    }

    private void run() {
        boolean healthy = true;
        while (!stopped) {
            try (KafkaConsumer<String, String> consumer =
                    new KafkaConsumer<>(settings.consumer("huanjie." + names.service()))) {
                current = consumer;
                Assignment assignment = new Assignment(consumer);
                consumer.subscribe(handlers.topics(), assignment);
                while (!stopped) {
                    ConsumerRecords<String, String> records = consumer.poll(POLL);
                    assignment.requirePlaced();
                    applyAll(records);
                    behind.set(lag(consumer));
                    healthy = true;
                }
                consumer.close(CloseOptions.timeout(CLOSE));
            } catch (InterruptException | WakeupException e) {
                stopped = true;
            } catch (PartitionLost e) {
                Log.infof("rejoining: %s", e.getMessage());
            } catch (KafkaException e) {
                if (healthy && !stopped) {
                    Log.warnf("events wait: Kafka is away (%s)", e.toString());
                }
                healthy = false;
                backOff();
            } catch (RuntimeException e) {
                if (healthy && !stopped) {
                    Log.warnf("events wait: %s (%s)", Reason.of(e), e.getClass().getSimpleName());
                }
                healthy = false;
                backOff();
            }
        }
    }

    private void applyAll(ConsumerRecords<String, String> records) {
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, String>> batch = records.records(partition);
            next.put(partition, application.apply(partition, next.get(partition), batch));
        }
    }

    private static long lag(KafkaConsumer<String, String> consumer) {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private void backOff() {
        try {
            Thread.sleep(BACK_OFF_MILLIS);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    /** Begins where the database says. Where it says nothing, being away, that is told after the poll: Kafka takes it for an error. */
    private final class Assignment implements ConsumerRebalanceListener {
        private final KafkaConsumer<String, String> consumer;
        private RuntimeException failure;

        Assignment(KafkaConsumer<String, String> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            next.keySet().removeAll(revoked);
        }

        /** @throws RuntimeException what the last look for positions failed with; nothing that was polled may be applied */
        void requirePlaced() {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            try {
                place(assigned);
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        private void place(Collection<TopicPartition> assigned) {
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(assigned);
            for (TopicPartition partition : assigned) {
                long position = positions.next(partition, beginnings.get(partition));
                next.put(partition, position);
                consumer.seek(partition, position);
            }
        }
    }
}
