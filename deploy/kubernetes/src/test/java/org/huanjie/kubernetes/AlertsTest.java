package org.huanjie.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.kubernetes.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is woken by an alert finds what to do. */
class AlertsTest {
    private static final Pattern OURS = Pattern.compile("\\b(huanjie|http_server)_[a-z_]+");

    @Test
    void each_has_its_page() throws IOException {
        String runbook = Files.readString(Manifests.ROOT.resolve("docs/runbook.md"));
        assertThat(rules().map(rule -> rule.path("alert").asText()))
                .hasSizeGreaterThan(5)
                .allSatisfy(alert -> assertThat(runbook).contains("\n## " + alert + "\n"));
    }

    private static Stream<JsonNode> rules() {
        return each(Manifests.of("small").named("PrometheusRule", "huanjie").at("/spec/groups"))
                .flatMap(group -> each(group.path("rules")));
    }

    /** The metrics that alerts are made of. */
    static Set<String> metrics() {
        return rules().flatMap(rule -> OURS.matcher(rule.path("expr").asText()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
