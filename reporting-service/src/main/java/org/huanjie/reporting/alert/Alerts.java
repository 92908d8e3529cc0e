package org.huanjie.reporting.alert;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.figure.FigureScope;

/** What somebody should look at now. */
@ApplicationScoped
public class Alerts {
    private final Situations situations;
    private final List<AlertRule> rules;

    Alerts(Situations situations, @All List<AlertRule> rules) {
        this.situations = situations;
        this.rules = rules;
    }

    /**
     * Alerts of a scope as it stands, the most urgent first.
     *
     * @throws Refusal 404 for an election that is not announced, or of which nothing was heard here yet
     */
    public List<Alert> of(FigureScope scope) {
        Situation now = situations.now(scope);
        return rules.stream()
                .flatMap(rule -> rule.of(now).stream())
                .sorted(Comparator.comparing(Alert::severity)
                        .thenComparing(Alert::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Alert::kind)
                        .thenComparing(Alert::id))
                .toList();
    }
}
