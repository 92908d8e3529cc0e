package org.huanjie.districting.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/rule-keys.md} says of every key of the profiles which service acts on it, and says the truth. */
class RuleKeysTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> SERVICES = List.of("districting", "registration", "nomination", "reporting");

    private final Map<String, String> actors = actors();

    @Test
    void every_key_of_the_profiles_has_its_line() {
        assertThat(actors)
                .containsOnlyKeys(new RuleProfiles()
                        .resolve("standard", List.of()).stream()
                                .map(RuleValue::key)
                                .toArray(String[]::new));
    }

    @Test
    void who_is_said_to_act_on_a_key_reads_it_and_nobody_else_does() {
        for (String service : SERVICES) {
            String code = code(service);
            actors.forEach((key, said) -> assertThat(code.contains("\"" + key + "\""))
                    .as("%s reads %s, the page says: %s", service, key, said)
                    .isEqualTo(said.contains(service)));
        }
    }

    private static Map<String, String> actors() {
        Map<String, String> actors = new LinkedHashMap<>();
        for (String line : text(ROOT.resolve("docs/rule-keys.md")).lines().toList()) {
            String[] cells = line.split("\\|");
            if (line.startsWith("| `")) {
                actors.put(cells[1].strip().replace("`", ""), cells[3].strip());
            }
        }
        return actors;
    }

    private static String code(String service) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(service + "-service/src/main/java"))) {
            StringBuilder code = new StringBuilder();
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> code.append(text(file)));
            return code.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
