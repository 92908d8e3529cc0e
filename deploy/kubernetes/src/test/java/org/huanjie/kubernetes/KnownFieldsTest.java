package org.huanjie.kubernetes;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every field is one that the API knows. A resource is read into the API's own type and written again without what that type
 * only carries along: whatever is missing then was not known.
 */
class KnownFieldsTest {
    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            entry("v1/Namespace", Namespace.class),
            entry("v1/ConfigMap", ConfigMap.class),
            entry("v1/Service", Service.class),
            entry("v1/ServiceAccount", ServiceAccount.class),
            entry("apps/v1/Deployment", Deployment.class),
            entry("batch/v1/Job", Job.class),
            entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            entry("monitoring.coreos.com/v1/PodMonitor", PodMonitor.class),
            entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class),
            entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
            entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

    /** CloudNativePG publishes no types for Java: {@link ReferencesTest} sees that they fit each other, nothing more. */
    private static final Set<String> WITHOUT_TYPE =
            Set.of("postgresql.cnpg.io/v1/Cluster", "postgresql.cnpg.io/v1/Database");

    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final ObjectMapper KNOWN = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnyGetter(Annotated any) {
                    return false;
                }
            });

    @ParameterizedTest
    @MethodSource("org.huanjie.kubernetes.Manifests#overlays")
    void are_all_there_are(Manifests overlay) {
        assertThat(overlay.all())
                .hasSizeGreaterThan(40)
                .allSatisfy(resource -> assertThat(unknown(resource))
                        .as(Manifests.title(resource))
                        .isEmpty());
    }

    @Test
    void a_mistyped_one_is_found() throws Exception {
        JsonNode mistyped = PLAIN.readTree("""
                {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "x"},
                 "spec": {"template": {"spec": {"containers": [{"name": "x", "readOnly": true}]}}}}
                """);
        assertThat(unknown(mistyped)).containsExactly("/spec/template/spec/containers/0/readOnly");
    }

    private static List<String> unknown(JsonNode resource) {
        String type = resource.path("apiVersion").asText() + "/"
                + resource.path("kind").asText();
        if (WITHOUT_TYPE.contains(type)) {
            return List.of();
        }
        assertThat(TYPES).containsKey(type);
        Object read = PLAIN.convertValue(resource, TYPES.get(type));
        List<String> missing = new ArrayList<>();
        compare("", resource, KNOWN.valueToTree(read), missing);
        return missing;
    }

    private static void compare(String path, JsonNode given, JsonNode known, List<String> missing) {
        if (given.isObject() && !given.isEmpty()) {
            given.fields().forEachRemaining(field -> {
                JsonNode there = known.path(field.getKey());
                if (there.isMissingNode()) {
                    missing.add(path + "/" + field.getKey());
                } else {
                    compare(path + "/" + field.getKey(), field.getValue(), there, missing);
                }
            });
        } else if (given.isArray()) {
            for (int i = 0; i < given.size(); i++) {
                compare(path + "/" + i, given.get(i), known.path(i), missing);
            }
        }
    }
}
