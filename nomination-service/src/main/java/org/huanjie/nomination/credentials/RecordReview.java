package org.huanjie.nomination.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.division.Divisions;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Elections;
import org.huanjie.nomination.election.Level;

/** Takes the report of a credentials committee; a newer one replaces one that nobody has decided on. */
@ApplicationScoped
class RecordReview {
    private static final int TOWNSHIP_CODE = 9;

    private final Elections elections;
    private final Districts districts;
    private final Divisions divisions;
    private final ElectedPersons persons;
    private final Reviews reviews;
    private final Audit audit;
    private final Clock clock;

    RecordReview(
            Elections elections,
            Districts districts,
            Divisions divisions,
            ElectedPersons persons,
            Reviews reviews,
            Audit audit,
            Clock clock) {
        this.elections = elections;
        this.districts = districts;
        this.divisions = divisions;
        this.persons = persons;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 422 {@code unknown-congress}, 409 {@code nothing-to-review}, and what {@link CredentialsRules} refuses by */
    @Transactional
    CredentialsReview record(ReviewRequest request, Caller caller) {
        String division = request.division();
        Election election = elections
                .find(request.election())
                .filter(known -> request.level() == Level.COUNTY
                        ? division.equals(known.county())
                        : division.length() == TOWNSHIP_CODE && division.startsWith(known.county()))
                .filter(known -> caller.scope().covers(division))
                .orElseThrow(
                        () -> Refusal.unprocessable("unknown-congress", "未知的选举或者行政区划", "unknown, or outside the scope")
                                .violation("division", "未知的选举或者行政区划"));
        LocalDate today = LocalDate.now(clock);
        if (request.reportedOn().isAfter(today)) {
            throw Refusal.unprocessable("in-future", "日期晚于今天", "it is " + today).violation("reportedOn", "不得晚于今天");
        }
        List<Elected> elected = persons.waiting(election.code(), request.level(), division);
        if (elected.isEmpty()) {
            throw Refusal.conflict("nothing-to-review", "没有待审查的当选人", "nobody of this congress waits for the review");
        }
        List<Verdict> verdicts = CredentialsRules.verdicts(elected, request.known());
        reviews.dropWaiting(request);
        ReviewText text = text(election, request.level(), division);
        int seats = (int) districts.seatsOf(election.code(), request.level(), division);
        CredentialsReview review = new CredentialsReview(
                Ids.next(),
                election.county(),
                request,
                verdicts,
                text.report(request, seats, elected, verdicts),
                caller.sub(),
                clock.instant());
        reviews.persist(review);
        audit.record(
                caller,
                "credentials-reported",
                "credentials-review",
                review.id(),
                division,
                Map.of("elected", verdicts.size(), "cases", request.known().size()));
        return review;
    }

    ReviewText text(Election election, Level level, String division) {
        return new ReviewText(election.name(), level, Objects.requireNonNullElse(divisions.nameOf(division), ""));
    }
}
