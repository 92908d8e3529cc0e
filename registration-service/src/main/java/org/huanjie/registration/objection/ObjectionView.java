package org.huanjie.registration.objection;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.registration.election.Level;

/** An objection as the offices and committees see it. @param late decided, or still undecided, after {@code decideBy} */
record ObjectionView(
        UUID id,
        UUID roll,
        String election,
        Level level,
        String division,
        UUID district,
        Objection.Kind kind,
        Objection.Status status,
        String applicant,
        String subject,
        UUID voter,
        String statement,
        LocalDate receivedOn,
        LocalDate decideBy,
        Objection.Outcome outcome,
        String reasons,
        LocalDate decidedOn,
        boolean late,
        Lawsuit lawsuit,
        Judgment judgment) {

    record Lawsuit(LocalDate filedOn, String court) {}

    record Judgment(LocalDate on, Objection.Outcome outcome, String document) {}

    static ObjectionView of(Objection objection, Objections.Content content, String reasons, LocalDate today) {
        return new ObjectionView(
                objection.id(),
                objection.contested().roll(),
                objection.contested().election(),
                objection.contested().level(),
                objection.contested().division(),
                objection.contested().district(),
                objection.kind(),
                objection.status(),
                content.applicant(),
                content.subject(),
                objection.voter(),
                content.statement(),
                objection.receivedOn(),
                objection.decideBy(),
                objection.decision().map(Decision::outcome).orElse(null),
                reasons,
                objection.decision().map(Decision::decidedOn).orElse(null),
                objection.late(today),
                objection
                        .lawsuit()
                        .map(suit -> new Lawsuit(suit.lawsuitOn(), suit.court()))
                        .orElse(null),
                objection
                        .lawsuit()
                        .filter(suit -> suit.judgmentOn() != null)
                        .map(suit -> new Judgment(suit.judgmentOn(), suit.judgmentOutcome(), suit.judgmentDocument()))
                        .orElse(null));
    }
}
