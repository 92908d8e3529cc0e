package org.huanjie.reporting.division;

import io.quarkus.panache.common.Parameters;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.problem.Refusal;

/** What a list is asked for, of what its caller may see: an election and everything below a division, either left open. */
public record Within(String election, String division, Scope scope) {
    /** @throws Refusal 400 for a division that is no code */
    public Within {
        if (division != null && !division.matches("[0-9]{1,15}")) {
            throw Refusal.malformed("division is a code of up to fifteen digits")
                    .violation("division", "区划代码");
        }
    }

    /** Condition on an entity's {@code election} and {@code division}, in HQL. */
    public String condition() {
        return (election == null ? "" : "election = :election and ")
                + (division == null ? "" : "division >= :divisionFrom and division < :divisionTo and ")
                + scope.condition("division");
    }

    /** The parameters of {@link #condition()}. */
    public Parameters parameters() {
        Parameters parameters = scope.parameters();
        if (election != null) {
            parameters.and("election", election);
        }
        if (division != null) {
            Scope.Range range = Scope.under(division).ranges().get(0);
            parameters.and("divisionFrom", range.from()).and("divisionTo", range.to());
        }
        return parameters;
    }
}
