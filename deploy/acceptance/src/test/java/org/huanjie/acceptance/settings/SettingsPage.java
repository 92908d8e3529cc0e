package org.huanjie.acceptance.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/configuration.md}: every setting of the four services, with its default and what it is for. */
class SettingsPage {
    private static final String INTRODUCTION = """
            # Settings

            What an operator may set, by an environment variable or a file (`QUARKUS_CONFIG_LOCATIONS`); the environment wins. Durations are
            written `10m`, `90D`, periods `P5Y`, sizes `500M`. Everything else of Quarkus can be set, too; below are the settings whose default is ours, with the reason.

            Written by the build (`SettingsPage` in `deploy/acceptance`) from `application.properties` of the services and
            `microprofile-config.properties` of the kit; do not edit.

            ## Has to be given
            | variable | what |
            |---|---|
            | `QUARKUS_DATASOURCE_JDBC_URL`, `…_USERNAME`, `…_PASSWORD` | the service's own database; `jdbc:postgresql://host:5432/registration` |
            | `KAFKA_BOOTSTRAP_SERVERS` | brokers; every other `KAFKA_…` (`KAFKA_SECURITY_PROTOCOL`, `KAFKA_SSL_…`) goes to the client, too |
            | `QUARKUS_OIDC_AUTH_SERVER_URL` | the provider of tokens; or `QUARKUS_OIDC_PUBLIC_KEY` where tokens are signed by a key of one's own |
            | `HUANJIE_KEYS_DATA`, `HUANJIE_KEYS_INDEX` | see below: whoever loses them cannot read citizen ids, addresses and phones again |

            """;

    private static final Pattern NAMED =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"(huanjie\\.[a-z.-]+)\"|\"\\{(huanjie\\.[a-z.-]+)}\"");

    private final Path root;
    private final Map<String, List<Setting>> files = new LinkedHashMap<>();

    SettingsPage(Path root) {
        this.root = root;
        files.put(
                "All services",
                Setting.of(root.resolve("service-kit/src/main/resources/META-INF/microprofile-config.properties")));
        for (String service : List.of("districting", "registration", "nomination", "reporting")) {
            files.put(
                    service + "-service",
                    Setting.of(root.resolve(service + "-service/src/main/resources/application.properties")));
        }
    }

    String markdown() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        files.forEach((where, settings) -> {
            List<Setting> told = settings.stream()
                    .filter(setting -> !setting.meaning().isEmpty())
                    .toList();
            if (!told.isEmpty()) {
                page.append("## ").append(where).append('\n');
                bySection(told).forEach((section, own) -> table(page, section, own));
            }
        });
        return page.toString().stripTrailing() + "\n";
    }

    private static Map<String, List<Setting>> bySection(List<Setting> settings) {
        return settings.stream()
                .collect(Collectors.groupingBy(Setting::section, LinkedHashMap::new, Collectors.toList()));
    }

    private static void table(StringBuilder page, String section, List<Setting> settings) {
        page.append(section.isEmpty() ? "" : "### " + section + "\n");
        page.append("| variable | default | what |\n|---|---|---|\n");
        settings.forEach(setting -> page.append("| `%s` | %s | %s |\n"
                .formatted(
                        setting.variable(),
                        setting.value().isEmpty() ? "–" : "`" + setting.value() + "`",
                        setting.meaning())));
        page.append('\n');
    }

    /** Settings of ours that no file explains, or that code reads and no file has. */
    List<String> unexplained() {
        List<Setting> ours = files.values().stream()
                .flatMap(List::stream)
                .filter(Setting::isOurs)
                .toList();
        TreeSet<String> missing = new TreeSet<>(named());
        ours.stream().map(Setting::key).forEach(missing::remove);
        ours.stream()
                .filter(setting -> setting.meaning().isEmpty())
                .map(Setting::key)
                .forEach(missing::add);
        return List.copyOf(missing);
    }

    /** Settings of ours that a file has and no code reads. */
    List<String> unread() {
        TreeSet<String> unread = files.values().stream()
                .flatMap(List::stream)
                .filter(Setting::isOurs)
                .map(Setting::key)
                .collect(Collectors.toCollection(TreeSet::new));
        unread.removeAll(named());
        return List.copyOf(unread);
    }

    private TreeSet<String> named() {
        TreeSet<String> names = new TreeSet<>();
        for (String module : List.of(
                "service-kit",
                "districting-service",
                "registration-service",
                "nomination-service",
                "reporting-service")) {
            try (Stream<Path> sources = Files.walk(root.resolve(module + "/src/main/java"))) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java"))
                        .toList()) {
                    Matcher named = NAMED.matcher(Files.readString(source));
                    while (named.find()) {
                        names.add(named.group(1) == null ? named.group(2) : named.group(1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }
}
