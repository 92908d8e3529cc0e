package org.huanjie.reporting.alert;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.figure.FigureScope;
import org.huanjie.reporting.progress.StageProgress;
import org.huanjie.reporting.progress.Status;
import org.huanjie.reporting.stage.Stage;

/** What alerts are worked out of, as it stands at one moment. */
record Situation(
        FigureScope scope,
        Election election,
        LocalDate today,
        List<StageProgress> progress,
        List<DistrictState> districts,
        List<TownshipRegistration> registration,
        long openDuplicates,
        List<Objection> objections) {
    /** Names in a sentence; the list of the alert has all. */
    private static final int NAMED = 6;

    /**
     * A published district and the first day of each of its publications, null while there is none.
     *
     * @param division the county or township whose congress is elected there
     * @param congress the same in words: 县级, or the township's name
     */
    record DistrictState(
            String id,
            int number,
            String division,
            String congress,
            LocalDate roll,
            LocalDate initialList,
            LocalDate formalList) {
        /** When the stage was done there; null while it is not. */
        LocalDate doneOn(Stage stage) {
            return switch (stage) {
                case ROLL_PUBLICATION -> roll;
                case NOMINATION -> initialList == null ? formalList : initialList;
                case DELIBERATION -> formalList;
                default -> null;
            };
        }

        Alert.Place place() {
            return new Alert.Place(id, "%s第%d选区".formatted(congress, number));
        }
    }

    /** @param adults persons of 18 and over, null where a unit has not told */
    record TownshipRegistration(String code, String name, long voters, long approved, long population, Long adults) {
        Alert.Place place() {
            return new Alert.Place(code, name);
        }
    }

    /**
     * An objection to a roll (申诉), and the suit on it if there is one.
     *
     * @param decideBy last day for its decision; null where the calendar does not tell
     */
    record Objection(
            DistrictState district,
            LocalDate receivedOn,
            LocalDate decideBy,
            LocalDate decidedOn,
            LocalDate lawsuitOn,
            boolean judged) {
        boolean isUndecided() {
            return decidedOn == null;
        }

        boolean isSuitPending() {
            return lawsuitOn != null && !judged;
        }
    }

    List<StageProgress> at(Stage stage) {
        return progress.stream().filter(one -> one.stage() == stage).toList();
    }

    List<Alert.Place> undone(Stage stage) {
        return at(stage).stream()
                .filter(one -> !one.is(Status.DONE))
                .map(one -> new Alert.Place(one.division(), one.name()))
                .toList();
    }

    /** Districts in which what the stage publishes is not published. */
    List<Alert.Place> unpublished(Stage stage) {
        return StageRules.publishes(stage)
                ? districts.stream()
                        .filter(district -> district.doneOn(stage) == null)
                        .map(DistrictState::place)
                        .toList()
                : List.of();
    }

    /** Whether the day of a calendar's key is over; not where it has no day. */
    boolean isOver(String key) {
        return election.deadline(key).map(today::isAfter).orElse(false);
    }

    long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(today, day);
    }

    Optional<Election.Deadline> deadline(Stage stage) {
        return Optional.ofNullable(stage.deadline()).flatMap(election::entry).filter(entry -> entry.date() != null);
    }

    String link(String path) {
        return "/api/v1/%s?election=%s&division=%s".formatted(path, scope.election(), scope.division());
    }

    /** “云溪镇、河口乡等”; the sentence says how many. */
    static String names(List<Alert.Place> places) {
        String named = places.stream().limit(NAMED).map(Alert.Place::name).collect(Collectors.joining("、"));
        return places.size() > NAMED ? named + "等" : named;
    }

    /** “12月31日”. */
    static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
