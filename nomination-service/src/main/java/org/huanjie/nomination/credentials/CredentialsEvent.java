package org.huanjie.nomination.credentials;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.nomination.election.Level;

/** The credentials of a congress's elected are decided on; who is who the deputies' own events tell. */
record CredentialsEvent(
        String county,
        String election,
        long version,
        UUID review,
        Level level,
        String division,
        long confirmed,
        long voided,
        long postponed,
        LocalDate decidedOn)
        implements Event {
    /** @param review as it is in the database now */
    static CredentialsEvent of(CredentialsReview review) {
        return new CredentialsEvent(
                review.county(),
                review.election(),
                review.version(),
                review.id(),
                review.level(),
                review.division(),
                review.number(Verdict.Outcome.CONFIRMED),
                review.number(Verdict.Outcome.VOID),
                review.number(Verdict.Outcome.POSTPONED),
                review.decidedOn().orElseThrow());
    }

    @Override
    public String name() {
        return "credentials-reviewed";
    }

    @Override
    public String subject() {
        return review.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
