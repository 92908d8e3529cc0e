package org.huanjie.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.kubernetes.Manifests.each;
import static org.huanjie.kubernetes.Manifests.name;
import static org.huanjie.kubernetes.Manifests.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service may write what its contract says it sends and its checkpoints, read what it says it receives, and nothing else. */
class KafkaAccessTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @ParameterizedTest
    @MethodSource("org.huanjie.kubernetes.Manifests#overlays")
    void is_what_the_contracts_say(Manifests overlay) {
        for (String service : Set.of("districting", "registration", "nomination", "reporting")) {
            JsonNode acls = overlay.named("KafkaUser", service + "-service").at("/spec/authorization/acls");
            Set<String> sent = new HashSet<>(channels(service, "send"));
            sent.add(checkpoints(service));
            Set<String> received = channels(service, "receive");
            assertThat(topics(acls, "Write")).as(service + " sends").isEqualTo(sent);
            assertThat(topics(acls, "Read"))
                    .as(service + " receives, and reads how far it has come itself")
                    .isEqualTo(Stream.concat(sent.stream(), received.stream()).collect(Collectors.toSet()));
            assertThat(names(acls, "transactionalId", "Write")).containsExactly("huanjie." + service + ".relay");
            assertThat(names(acls, "group", "Read")).containsExactly("huanjie." + service);
        }
    }

    @ParameterizedTest
    @MethodSource("org.huanjie.kubernetes.Manifests#overlays")
    void every_topic_is_there(Manifests overlay) {
        Set<String> sent = Stream.of("districting", "registration", "nomination", "reporting")
                .flatMap(service -> Stream.concat(channels(service, "send").stream(), Stream.of(checkpoints(service))))
                .collect(Collectors.toSet());
        assertThat(overlay.kind("KafkaTopic").map(Manifests::name)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(overlay.kind("KafkaTopic"))
                .allSatisfy(topic -> assertThat(topic.at(
                                        name(topic).contains("voters")
                                                ? "/spec/config/cleanup.policy"
                                                : "/spec/config/retention.ms")
                                .asText())
                        .isEqualTo(name(topic).contains("voters") ? "compact" : "-1"));
    }

    /** Of the audit chain: no event, so no contract names it. */
    private static String checkpoints(String service) {
        return "huanjie." + service + ".audit.v1";
    }

    private static Set<String> channels(String service, String action) {
        try {
            JsonNode contract = YAML.readTree(Manifests.ROOT
                    .resolve(service + "-service/contracts/asyncapi.yaml")
                    .toFile());
            return each(contract.path("operations"))
                    .filter(one -> one.path("action").asText().equals(action))
                    .map(one -> one.at("/channel/$ref").asText().replace("#/channels/", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> topics(JsonNode acls, String operation) {
        return names(acls, "topic", operation);
    }

    private static Set<String> names(JsonNode acls, String type, String operation) {
        return each(acls)
                .filter(acl -> acl.at("/resource/type").asText().equals(type))
                .filter(acl -> texts(acl.path("operations")).anyMatch(operation::equals))
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toSet());
    }
}
