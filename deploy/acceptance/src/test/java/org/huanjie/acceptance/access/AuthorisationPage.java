package org.huanjie.acceptance.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huanjie.testkit.token.Roles;

/** {@code docs/authorisation.md}: every operation of the four contracts with the roles that may, and what of it is seen by whom. */
class AuthorisationPage {
    private static final List<String> SERVICES = List.of("districting", "registration", "nomination", "reporting");

    /** {@code .unscoped("GET /api/v1/lag", "how far …")} of a sweep's scene. */
    private static final Pattern UNSCOPED = Pattern.compile("unscoped\\(\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"\\)");

    private static final String INTRODUCTION = """
            # Who may do what

            Each operation of the four contracts and the roles that may. Written by the build (`AuthorisationPage` in `deploy/acceptance`) from
            `contracts/openapi.yaml`, which each service's `ContractTest` holds to what runs; do not edit. What the roles are for stands in
            [security.md](security.md).

            - ● may, within its division: of what lies outside it is told nothing (404, an empty list, or *unknown* in a body, with the same words as for
              what does not exist). A use case may still ask for the committee of the right level or for a second person.
            - **everybody**: without a token; published things only, and so many requests a minute from one address (`huanjie.http.public-per-minute`).
            - *alike*: whoever may is answered the same wherever they are, for the reason given.

            How it is held: `BadInputTest` of each service ([BadInput](../service-testkit/src/main/java/org/huanjie/testkit/contract/BadInput.java), `mvn verify -Pfull`)
            sends every operation that wants a token twelve that are not to be believed
            ([Forgeries](../service-testkit/src/main/java/org/huanjie/testkit/contract/Forgeries.java): none, rubbish, expired, without an end, another issuer, another or no
            audience, another key, `alg: none`, signed by the public key, changed signature, another payload): 401; every role that has no ● here, and one that does not exist, of
            the county, a township, the township beside, the city above and another county
            ([Strangers](../service-testkit/src/main/java/org/huanjie/testkit/contract/Strangers.java)): 403; every ● of another county, and of the township beside where it
            changes something ([Outsiders](../service-testkit/src/main/java/org/huanjie/testkit/contract/Outsiders.java)): nothing; every ● of its own division and of the city
            above ([Insiders](../service-testkit/src/main/java/org/huanjie/testkit/contract/Insiders.java)): let in. It prints how many that were. After each operation every table is as it was.

            """;

    private final Path root;
    private final Map<String, List<Operation>> services = new LinkedHashMap<>();
    private final Map<String, String> alike = new TreeMap<>();

    AuthorisationPage(Path root) {
        this.root = root;
        read("service-testkit/src/main/java/org/huanjie/testkit/contract/Scene.java");
        for (String service : SERVICES) {
            services.put(service, Operation.of(root, service));
            read("%s-service/src/test/java/org/huanjie/%s/BadInputTest.java".formatted(service, service));
        }
    }

    private void read(String scene) {
        try {
            Matcher unscoped = UNSCOPED.matcher(Files.readString(root.resolve(scene)));
            while (unscoped.find()) {
                alike.put(unscoped.group(1), unscoped.group(2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a scene says of operations that no contract has. */
    List<String> unknown() {
        List<String> known = services.values().stream()
                .flatMap(List::stream)
                .map(Operation::toString)
                .toList();
        return alike.keySet().stream()
                .filter(operation -> !known.contains(operation))
                .toList();
    }

    String markdown() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        overview(page);
        services.forEach((service, operations) -> {
            page.append("\n## %s\n\n| operation | %s | |\n|---|%s---|\n"
                    .formatted(service, String.join(" | ", Roles.ALL), "---|".repeat(Roles.ALL.size())));
            operations.forEach(operation -> page.append(row(operation)));
        });
        return page.toString();
    }

    private void overview(StringBuilder page) {
        page.append(
                "| | operations | for everybody | any token | by role | ● | no ●, each refused |\n|---|---|---|---|---|---|---|\n");
        services.forEach((service, operations) -> page.append(counts(service, operations)));
        page.append(counts(
                "**all**", services.values().stream().flatMap(List::stream).toList()));
    }

    private static String counts(String what, List<Operation> operations) {
        Predicate<Operation> byRole = operation -> !operation.isPublic() && !operation.takesAnyToken();
        long may = operations.stream()
                .filter(byRole)
                .mapToLong(operation -> operation.roles().size())
                .sum();
        long named = operations.stream().filter(byRole).count();
        return "| %s | %d | %d | %d | %d | %d | %d |\n"
                .formatted(
                        what,
                        operations.size(),
                        operations.stream().filter(Operation::isPublic).count(),
                        operations.stream().filter(Operation::takesAnyToken).count(),
                        named,
                        may,
                        named * Roles.ALL.size() - may);
    }

    private String row(Operation operation) {
        StringBuilder row = new StringBuilder(
                "| `%s` %s |".formatted(operation, operation.summary().replace("|", "\\|")));
        Roles.ALL.forEach(role -> row.append(operation.isFor(role) ? " ● |" : " |"));
        String reason = alike.get(operation.toString());
        String whom = operation.isPublic() ? "**everybody**" : reason == null ? "" : "*alike*: " + reason;
        return row.append(" %s |\n".formatted(whom)).toString();
    }
}
