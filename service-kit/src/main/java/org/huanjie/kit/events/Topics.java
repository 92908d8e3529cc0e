package org.huanjie.kit.events;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.huanjie.kit.kafka.KafkaSettings;
import org.huanjie.kit.kafka.MissingTopics;

/** The topics this service publishes to; made where they are missing. */
@Singleton
class Topics {
    private final KafkaSettings settings;
    private final MissingTopics missing;
    private final EventNames names;

    Topics(KafkaSettings settings, MissingTopics missing, EventNames names) {
        this.settings = settings;
        this.missing = missing;
        this.names = names;
    }

    List<String> own() {
        List<String> own = new ArrayList<>(settings.compactedTopics());
        own.add(0, names.topic());
        return own;
    }

    void ensure() {
        missing.make(own().stream().map(this::definition).toList());
    }

    private NewTopic definition(String name) {
        Map<String, String> keepForEver = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");
        boolean compacted = settings.compactedTopics().contains(name);
        return new NewTopic(name, Optional.of(settings.partitions()), Optional.of(settings.replication()))
                .configs(compacted ? settings.compaction() : keepForEver);
    }
}
