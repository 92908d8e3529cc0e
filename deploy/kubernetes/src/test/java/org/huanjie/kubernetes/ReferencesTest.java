package org.huanjie.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.kubernetes.Manifests.container;
import static org.huanjie.kubernetes.Manifests.each;
import static org.huanjie.kubernetes.Manifests.name;
import static org.huanjie.kubernetes.Manifests.pod;
import static org.huanjie.kubernetes.Manifests.title;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one resource names another one is, or somebody makes it: Strimzi, CloudNativePG, or the operator by docs/operations.md. */
class ReferencesTest {
    private static final List<String> SERVICES = List.of("districting", "registration", "nomination", "reporting");

    @ParameterizedTest
    @MethodSource("org.huanjie.kubernetes.Manifests#overlays")
    void secrets_are_made_by_somebody(Manifests overlay) {
        Set<String> made = Stream.of(
                        Stream.of("huanjie-keys"),
                        SERVICES.stream().map(service -> service + "-database"),
                        overlay.kind("KafkaUser").map(Manifests::name),
                        overlay.kind("Kafka").map(kafka -> name(kafka) + "-cluster-ca-cert"),
                        overlay.kind("Cluster").map(cluster -> name(cluster) + "-ca"))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        assertThat(overlay.workloads()).allSatisfy(workload -> {
            JsonNode container = container(workload);
            Stream<String> asked = Stream.of(
                            each(container.path("env"))
                                    .map(one -> one.at("/valueFrom/secretKeyRef/name")
                                            .asText()),
                            each(container.path("envFrom"))
                                    .map(one -> one.at("/secretRef/name").asText()),
                            each(pod(workload).path("volumes"))
                                    .map(one -> one.at("/secret/secretName").asText()))
                    .flatMap(names -> names)
                    .filter(name -> !name.isEmpty());
            assertThat(asked).as(title(workload)).isNotEmpty().isSubsetOf(made);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huanjie.kubernetes.Manifests#overlays")
    void settings_are_there(Manifests overlay) {
        Set<String> maps = overlay.kind("ConfigMap").map(Manifests::name).collect(Collectors.toSet());
        assertThat(overlay.workloads())
                .allSatisfy(workload -> assertThat(each(container(workload).path("envFrom"))
                                .map(one -> one.at("/configMapRef/name").asText())
                                .filter(name -> !name.isEmpty()))
                        .as(title(workload))
                        .hasSize(2)
                        .isSubsetOf(maps));
    }

    /** The name in the address is that of the cluster whose authority is trusted, and of the database's own. */
    @ParameterizedTest
    @MethodSource("org.huanjie.kubernetes.Manifests#overlays")
    void each_service_has_its_database(Manifests overlay) {
        for (String service : SERVICES) {
            String cluster =
                    overlay.named("Database", service).at("/spec/cluster/name").asText();
            JsonNode roles = overlay.named("Cluster", cluster).at("/spec/managed/roles");
            assertThat(each(roles).map(role -> role.path("name").asText())).contains(service);
            String address = overlay.kind("ConfigMap")
                    .filter(map -> name(map).startsWith(service + "-database"))
                    .map(map -> map.at("/data/QUARKUS_DATASOURCE_JDBC_URL").asText())
                    .findFirst()
                    .orElseThrow();
            assertThat(address)
                    .startsWith("jdbc:postgresql://" + cluster + "-rw:5432/" + service + "?")
                    .contains("sslmode=verify-full");
            overlay.workloads()
                    .filter(workload -> name(workload).startsWith(service))
                    .forEach(workload -> assertThat(pod(workload)
                                    .at("/volumes/0/secret/secretName")
                                    .asText())
                            .isEqualTo(cluster + "-ca"));
        }
    }

    /** Requests reach servers only, never a pod that migrates. */
    @ParameterizedTest
    @MethodSource("org.huanjie.kubernetes.Manifests#overlays")
    void requests_reach_servers(Manifests overlay) {
        assertThat(overlay.kind("Service")).hasSize(4).allSatisfy(service -> {
            JsonNode wanted = service.at("/spec/selector");
            assertThat(overlay.workloads().filter(workload -> fits(wanted, workload)))
                    .map(Manifests::title)
                    .containsExactly("Deployment " + name(service));
        });
        Set<String> servers = overlay.kind("Service").map(Manifests::name).collect(Collectors.toSet());
        assertThat(each(overlay.named("HTTPRoute", "huanjie").at("/spec/rules"))
                        .map(rule -> rule.at("/backendRefs/0/name").asText()))
                .hasSize(5)
                .allSatisfy(name -> assertThat(servers).contains(name));
    }

    private static boolean fits(JsonNode wanted, JsonNode workload) {
        JsonNode labels = workload.at("/spec/template/metadata/labels");
        return wanted.properties().stream()
                .allMatch(label -> labels.path(label.getKey()).equals(label.getValue()));
    }

    /** First all is denied; then each of the three kinds of pods gets its ways in and out. */
    @ParameterizedTest
    @MethodSource("org.huanjie.kubernetes.Manifests#overlays")
    void the_network_is_closed_first(Manifests overlay) {
        JsonNode deny = overlay.named("NetworkPolicy", "deny-all");
        assertThat(deny.at("/spec/podSelector")).isEmpty();
        assertThat(Manifests.texts(deny.at("/spec/policyTypes"))).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.path("spec").has("ingress")).isFalse();
        assertThat(deny.path("spec").has("egress")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.huanjie.kubernetes.Manifests#overlays")
    void scaling_is_of_services(Manifests overlay) {
        Map<String, JsonNode> scalers =
                overlay.kind("HorizontalPodAutoscaler").collect(Collectors.toMap(Manifests::name, scaler -> scaler));
        scalers.forEach((name, scaler) -> {
            JsonNode server = overlay.named(
                    "Deployment", scaler.at("/spec/scaleTargetRef/name").asText());
            assertThat(server.path("spec").has("replicas"))
                    .as("the autoscaler decides")
                    .isFalse();
        });
        assertThat(scalers).hasSize(overlay.overlay().equals("province") ? 4 : 0);
    }
}
