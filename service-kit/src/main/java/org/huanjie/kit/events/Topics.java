package org.huanjie.kit.events;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics this service publishes to; made where they are missing (an operator's definition, made before, is kept). */
@Singleton
class Topics {
    private final KafkaSettings settings;
    private final EventNames names;

    Topics(KafkaSettings settings, EventNames names) {
        this.settings = settings;
        this.names = names;
    }

    List<String> own() {
        List<String> own = new ArrayList<>(settings.compactedTopics());
        own.add(0, names.topic());
        return own;
    }

    void ensure() {
        try (Admin admin = Admin.create(settings.admin())) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = own().stream()
                    .filter(topic -> !present.contains(topic))
                    .map(this::definition)
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

    private NewTopic definition(String name) {
        Map<String, String> keepForEver = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");
        boolean compacted = settings.compactedTopics().contains(name);
        return new NewTopic(name, Optional.of(settings.partitions()), Optional.of(settings.replication()))
                .configs(compacted ? settings.compaction() : keepForEver);
    }
}
