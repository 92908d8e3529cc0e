package org.huanjie.reporting.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.progress.Status;
import org.huanjie.reporting.stage.Stage;

/** The days that are near or missed in a situation, one for each place where something is to be done by them. */
final class Deadlines {
    private final Situation now;

    private Deadlines(Situation now) {
        this.now = now;
    }

    static List<DeadlineEvent> of(Situation now) {
        Deadlines deadlines = new Deadlines(now);
        return Stream.of(
                        Stream.of(Stage.values()).flatMap(deadlines::stage),
                        DeadlineAlerts.daysOfNoStage(now)
                                .map(entry -> deadlines.told(
                                        entry.key(),
                                        entry.date(),
                                        now.election().county(),
                                        null)),
                        now.objections().stream().flatMap(deadlines::objection))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private Stream<DeadlineEvent> stage(Stage stage) {
        return now.deadline(stage).stream().filter(this::isNear).flatMap(entry -> {
            if (!StageRules.publishes(stage)) {
                return now.undone(stage).stream().map(place -> told(entry.key(), entry.date(), place.code(), null));
            }
            return now.districts().stream()
                    .filter(district -> isUndoneBy(entry.date(), district.doneOn(stage)))
                    .map(district -> in(district, entry.key(), entry.date()));
        });
    }

    /** What is done late was missed, whenever this is looked at. */
    private static boolean isUndoneBy(LocalDate date, LocalDate doneOn) {
        return doneOn == null || doneOn.isAfter(date);
    }

    private boolean isNear(Election.Deadline entry) {
        return now.daysUntil(entry.date()) <= Status.DAYS_OF_RISK;
    }

    private Stream<DeadlineEvent> objection(Situation.Objection objection) {
        Stream<DeadlineEvent> decision = Stream.ofNullable(objection.decideBy())
                .filter(by -> isUndoneBy(by, objection.decidedOn()))
                .map(by -> in(objection.district(), ObjectionAlerts.DECISION, by));
        Stream<DeadlineEvent> judgment = now.election().entry(ObjectionAlerts.JUDGMENT).stream()
                .filter(entry -> objection.isSuitPending() && entry.date() != null && isNear(entry))
                .map(entry -> in(objection.district(), entry.key(), entry.date()));
        return Stream.concat(decision, judgment);
    }

    private DeadlineEvent in(Situation.DistrictState district, String key, LocalDate date) {
        return told(key, date, district.division(), UUID.fromString(district.id()));
    }

    private DeadlineEvent told(String key, LocalDate date, String division, UUID district) {
        return new DeadlineEvent(
                now.scope().election(),
                key,
                date,
                division,
                district,
                now.today().isAfter(date));
    }
}
