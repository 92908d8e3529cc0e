package org.huanjie.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.kubernetes.Manifests.container;
import static org.huanjie.kubernetes.Manifests.each;
import static org.huanjie.kubernetes.Manifests.pod;
import static org.huanjie.kubernetes.Manifests.texts;
import static org.huanjie.kubernetes.Manifests.title;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no pod may do without: the profile {@code restricted} of Kubernetes, and a little more. */
class PodPolicyTest {
    @ParameterizedTest
    @MethodSource("org.huanjie.kubernetes.Manifests#overlays")
    void holds_for_every_pod(Manifests overlay) {
        assertThat(overlay.workloads()).hasSize(8).allSatisfy(workload -> {
            JsonNode pod = pod(workload);
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true))
                    .as(title(workload))
                    .isFalse();
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(Stream.of("hostNetwork", "hostPID", "hostIPC").noneMatch(pod::has))
                    .isTrue();
            assertThat(each(pod.path("volumes")))
                    .allSatisfy(volume -> assertThat(volume.has("secret") || volume.has("emptyDir"))
                            .isTrue());
            assertThat(pod.path("containers")).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huanjie.kubernetes.Manifests#overlays")
    void holds_for_every_container(Manifests overlay) {
        assertThat(overlay.workloads()).allSatisfy(workload -> {
            JsonNode container = container(workload);
            JsonNode security = container.path("securityContext");
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .as(title(workload))
                    .isFalse();
            assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(texts(security.at("/capabilities/drop"))).containsExactly("ALL");
            for (String bound : List.of("requests", "limits")) {
                assertThat(container.path("resources").path(bound).fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrder("cpu", "memory");
            }
            assertThat(container.path("image").asText())
                    .matches("huanjie/[a-z]+-service(:\\d+\\.\\d+\\.\\d+|@sha256:[0-9a-f]{64})");
            assertThat(each(container.path("env")).map(one -> one.path("name").asText()))
                    .doesNotHaveDuplicates();
        });
    }

    /** Secrets come from secrets: no literal under a name that speaks of one. */
    @ParameterizedTest
    @MethodSource("org.huanjie.kubernetes.Manifests#overlays")
    void no_secret_is_written_down(Manifests overlay) {
        assertThat(overlay.kind("Secret")).isEmpty();
        assertThat(overlay.workloads()
                        .flatMap(workload -> each(container(workload).path("env"))))
                .filteredOn(one -> one.path("name").asText().matches(".*(PASSWORD|SECRET|HUANJIE_KEYS).*"))
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.at("/valueFrom/secretKeyRef/key").asText())
                                .isNotEmpty());
        assertThat(overlay.kind("ConfigMap").map(map -> map.path("data")))
                .allSatisfy(data -> assertThat(data.fieldNames())
                        .toIterable()
                        .noneMatch(key -> key.matches(".*(PASSWORD|SECRET|HUANJIE_KEYS).*")));
    }

    @ParameterizedTest
    @MethodSource("org.huanjie.kubernetes.Manifests#overlays")
    void a_server_says_how_it_is(Manifests overlay) {
        Map<String, String> probes = Map.of(
                "startupProbe", "/q/health/started",
                "readinessProbe", "/q/health/ready",
                "livenessProbe", "/q/health/live");
        assertThat(overlay.kind("Deployment")).hasSize(4).allSatisfy(server -> {
            probes.forEach((probe, path) -> assertThat(
                            container(server).path(probe).at("/httpGet/path").asText())
                    .isEqualTo(path));
            assertThat(server.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1))
                    .isZero();
        });
    }
}
