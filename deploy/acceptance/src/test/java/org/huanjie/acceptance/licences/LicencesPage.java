package org.huanjie.acceptance.licences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code docs/licences.md}: the libraries that run in a service, by licence. */
class LicencesPage {
    /** Licences that ask no more than their notice, or the library's own source, of who passes a service on. */
    static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "MIT",
            "MIT-0",
            "Public Domain",
            "UPL-1.0",
            "Unicode-3.0");

    /** Machine code that differs from one to the next; it goes with a library that is listed. */
    private static final String OF_THIS_MACHINE = "native-";

    private static final String INTRODUCTION = """
            # Licences of what runs

            The libraries of others in the four services, from the bills of materials (SBOM, CycloneDX) that the build writes: `<service>/target/quarkus-run-cyclonedx.json`,
            `/huanjie/sbom.json` in an image, with versions and hashes. A library under none of these licences fails the build. What only builds or tests is not listed.

            Characters' sounds, strokes and their order, and the font of printed documents are data with licences of their own, told beside them (`LICENSE`, `README` in the resources).

            Known vulnerabilities: give the bills of materials to a scanner with a copy of its database, such as `osv-scanner`, `grype` or Dependency-Track; this project has none built in.

            Written by the build (`LicencesPage` in `deploy/acceptance`); do not edit.
            """;

    private final Set<Component> components = new TreeSet<>(Comparator.comparing(Component::group)
            .thenComparing(Component::name)
            .thenComparing(Component::version));

    LicencesPage(Path root) throws IOException {
        for (String service : List.of("districting", "registration", "nomination", "reporting")) {
            Path materials = root.resolve(service + "-service/target/quarkus-run-cyclonedx.json");
            if (Files.notExists(materials)) {
                throw new IllegalStateException(materials + " is missing: package the services first");
            }
            components.addAll(Component.of(materials));
        }
    }

    /** Those that nobody may choose an allowed licence of. */
    List<Component> refused() {
        return components.stream()
                .filter(component -> component.licences().stream().noneMatch(ALLOWED::contains))
                .toList();
    }

    int size() {
        return components.size();
    }

    String markdown() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        components.stream()
                .filter(component -> !component.name().startsWith(OF_THIS_MACHINE))
                .collect(Collectors.groupingBy(
                        component -> String.join(" or ", component.licences()), TreeMap::new, Collectors.toList()))
                .forEach((licence, under) -> {
                    page.append("\n## ").append(licence).append("\n\n");
                    under.stream()
                            .collect(Collectors.groupingBy(Component::group, TreeMap::new, Collectors.toList()))
                            .forEach((group, libraries) -> page.append("- ")
                                    .append(group)
                                    .append(": ")
                                    .append(libraries.stream()
                                            .map(one -> one.name() + " " + one.version())
                                            .collect(Collectors.joining(", ")))
                                    .append('\n'));
                });
        return page.toString();
    }
}
