package org.huanjie.registration.objection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.election.Election;

/** The suit of an objector whom the committee's decision does not satisfy (起诉), and the court's judgment, which is final. */
@Embeddable
class Lawsuit {
    static final Rule SUIT = new Rule("R-63", "ROLL_SUIT", "选举法 art. 29");

    private LocalDate lawsuitOn;
    private String court;
    private LocalDate judgmentOn;

    @Enumerated(EnumType.STRING)
    private Objection.Outcome judgmentOutcome;

    private String judgmentDocument;

    protected Lawsuit() {} // Hibernate

    /**
     * @param decidedOn when the committee decided
     * @throws Refusal 422 after the last day, and for days that cannot be
     */
    static Lawsuit filed(LocalDate on, String court, LocalDate decidedOn, LocalDate today, Election election) {
        LocalDate last = election.lawsuitUntil();
        if (on.isAfter(last)) {
            throw late("起诉应当在%s以前提出，且须先经选举委员会处理。".formatted(last), "filedOn", last);
        }
        requireBetween(decidedOn, on, today, "filedOn");
        Lawsuit lawsuit = new Lawsuit();
        lawsuit.lawsuitOn = on;
        lawsuit.court = court;
        return lawsuit;
    }

    /** @throws Refusal 422 from the election day on, and for days that cannot be */
    void requireJudgedInTime(LocalDate on, LocalDate today, Election election) {
        LocalDate last = election.judgmentUntil();
        if (on.isAfter(last)) {
            throw late("判决应当在%s以前作出。".formatted(last), "on", last);
        }
        requireBetween(lawsuitOn, on, today, "on");
    }

    void judged(LocalDate on, Objection.Outcome how, String document) {
        judgmentOn = on;
        judgmentOutcome = how;
        judgmentDocument = document;
    }

    private static Refusal late(String title, String field, LocalDate last) {
        return Refusal.broken(
                        "rule-violated",
                        title,
                        List.of(SUIT.hard(title).field(field).figure("until", last)))
                .violation(field, title);
    }

    private static void requireBetween(LocalDate first, LocalDate on, LocalDate today, String field) {
        if (on.isBefore(first) || on.isAfter(today)) {
            throw Refusal.unprocessable(
                            "impossible-date", "日期不在可能的范围内", on + " is not between " + first + " and " + today)
                    .violation(field, "日期应当在%s至今天之间".formatted(first));
        }
    }

    LocalDate lawsuitOn() {
        return lawsuitOn;
    }

    String court() {
        return court;
    }

    LocalDate judgmentOn() {
        return judgmentOn;
    }

    Objection.Outcome judgmentOutcome() {
        return judgmentOutcome;
    }

    String judgmentDocument() {
        return judgmentDocument;
    }
}
