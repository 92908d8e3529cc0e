package org.huanjie.kit.kafka;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics where they are missing; an operator's definition, made before, is kept. */
@Singleton
public class MissingTopics {
    private final KafkaSettings settings;

    MissingTopics(KafkaSettings settings) {
        this.settings = settings;
    }

    /** @throws KafkaException where Kafka is away or may not be asked */
    public void make(List<NewTopic> wanted) {
        try (Admin admin = Admin.create(settings.admin())) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("cannot make the topics", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
