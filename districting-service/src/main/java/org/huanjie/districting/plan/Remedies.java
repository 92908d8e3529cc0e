package org.huanjie.districting.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.huanjie.kit.problem.Finding;

/**
 * Looks for the smallest thing that mends a finding: one unit at a border, or one seat, from a district to another; both stay
 * in one piece. The one that lowers the violation most is named with its figures; one that stays within the township and
 * keeps the other level's districts whole goes before.
 */
final class Remedies {
    private static final int MOST_SEATS = 3;
    private static final String NONE_ALONE = "只调整一个单位或者一名名额不能改善，请重新组合选区";

    private final Layout layout;

    private Remedies(Layout layout) {
        this.layout = layout;
    }

    /** The plan's findings, each with the smallest remedy found. */
    static List<Finding> of(PlanReview.Measured measured) {
        if (measured.findings().isEmpty()) {
            return List.of();
        }
        Remedies remedies = new Remedies(new Layout(measured));
        return measured.findings().stream().map(remedies::mend).toList();
    }

    private Finding mend(Finding finding) {
        String code = finding.code();
        if (code.equals(PlanCheck.SUM.code())) {
            return finding.remedy(finding.remedy() + deal());
        }
        if (code.equals(PlanCheck.COMPLETE.code())) {
            return place(finding.subject()).map(finding::remedy).orElse(finding);
        }
        if (code.equals(PlanCheck.EQUAL.code())) {
            return finding.remedy(even(index(finding)).orElse(NONE_ALONE));
        }
        if (code.equals(PlanCheck.SEATS.code())) {
            return reseat(index(finding)).map(finding::remedy).orElse(finding);
        }
        if (code.equals(PlanCheck.BASIS.code())) {
            return join(index(finding)).map(finding::remedy).orElse(finding);
        }
        return finding;
    }

    private int index(Finding finding) {
        int number = Integer.parseInt(finding.subject());
        return IntStream.range(0, layout.districts().size())
                .filter(i -> layout.district(i).number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** what brings the district nearest to the limit or below it. */
    private Optional<String> even(int district) {
        List<Step> steps = new ArrayList<>(moves(district));
        steps.addAll(seats(district));
        double now = layout.deviation(district);
        return best(steps, step -> helps(step, district))
                .map(step -> "%s：偏差 %s → %s"
                        .formatted(
                                step.words(layout, district),
                                Step.percent(now),
                                Step.percent(step.deviation(layout, district))));
    }

    private boolean helps(Step step, int district) {
        double before = layout.excess(layout.deviation(district)) + other(step, district);
        return step.excess() < before - 1e-9
                && Math.abs(step.deviation(layout, district)) < Math.abs(layout.deviation(district));
    }

    private double other(Step step, int district) {
        int other = step.from() == district ? step.to() : step.from();
        return other == Layout.NOWHERE ? 0 : layout.excess(layout.deviation(other));
    }

    private List<Step> moves(int district) {
        List<Step> steps = new ArrayList<>();
        for (String unit : layout.district(district).units()) {
            for (int to : layout.around(unit)) {
                steps.add(Step.move(layout, List.of(unit), to, 1));
            }
        }
        for (String unit : layout.candidates(district)) {
            steps.add(Step.move(layout, List.of(unit), district, 1));
        }
        steps.removeIf(step -> !hasSeats(step.from()) || !hasSeats(step.to()));
        return steps;
    }

    private boolean hasSeats(int district) {
        return district == Layout.NOWHERE || layout.district(district).seats() > 0;
    }

    /** Transfers of one seat to or from it within its townships; where the sum is wrong, one more or less there alone. */
    private List<Step> seats(int district) {
        List<Step> steps = new ArrayList<>();
        for (int other = 0; other < layout.districts().size(); other++) {
            if (other != district && layout.shareTownship(district, other)) {
                steps.add(Step.seat(layout, other, district));
                steps.add(Step.seat(layout, district, other));
            }
        }
        steps.removeIf(step -> !mayGive(step.from(), district) || !mayTake(step.to(), district));
        int missing = layout.seatsToPlace() - layout.seats();
        if (missing > 0 && mayTake(district, district)) {
            steps.add(Step.seat(layout, Layout.NOWHERE, district));
        }
        if (missing < 0 && mayGive(district, district)) {
            steps.add(Step.seat(layout, district, Layout.NOWHERE));
        }
        return steps;
    }

    private boolean mayGive(int from, int subject) {
        int left = layout.district(from).seats() - 1;
        return left >= 1 && (from == subject || left <= MOST_SEATS);
    }

    private boolean mayTake(int to, int subject) {
        int taken = layout.district(to).seats() + 1;
        return taken <= MOST_SEATS && (to == subject || taken > 1);
    }

    /** one seat more for a district without, one less for one with too many. */
    private Optional<String> reseat(int district) {
        int now = layout.district(district).seats();
        boolean more = now < 1;
        return best(seats(district), step -> more ? step.to() == district : step.from() == district)
                .map(step -> "%s：名额 %d → %d，偏差 %s%s"
                        .formatted(
                                step.words(layout, district),
                                now,
                                now + (more ? 1 : -1),
                                more ? "" : Step.percent(layout.deviation(district)) + " → ",
                                Step.percent(step.deviation(layout, district))));
    }

    /** a piece that goes to a neighbour, or a unit between the pieces that comes. */
    private Optional<String> join(int district) {
        List<Set<String>> pieces = layout.pieces(district);
        Set<String> largest = pieces.stream()
                .max(Comparator.comparingLong(piece -> layout.people(List.copyOf(piece))))
                .orElseThrow();
        List<Step> steps = new ArrayList<>();
        for (Set<String> piece : pieces) {
            if (piece != largest) {
                Set<Integer> around = new TreeSet<>();
                piece.forEach(unit -> around.addAll(layout.around(unit)));
                around.forEach(to -> steps.add(Step.move(layout, List.copyOf(piece), to, pieces.size() - 1)));
            }
        }
        for (String unit : layout.candidates(district)) {
            int left = layout.pieces(district, List.of(), List.of(unit));
            steps.add(Step.move(layout, List.of(unit), district, left));
        }
        steps.removeIf(step -> !hasSeats(step.from()) || !hasSeats(step.to()));
        return best(steps, step -> step.pieces() < pieces.size())
                .map(step -> "%s：第%d选区 %d片 → %d片，偏差 %s → %s"
                        .formatted(
                                step.words(layout, district),
                                layout.district(district).number(),
                                pieces.size(),
                                step.pieces(),
                                Step.percent(layout.deviation(district)),
                                Step.percent(step.deviation(layout, district))));
    }

    /** the district beside that a unit without one unbalances least. */
    private Optional<String> place(String unit) {
        if (!layout.knows(unit) || layout.of(unit) != Layout.NOWHERE) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        layout.around(unit).stream()
                .filter(this::hasSeats)
                .forEach(to -> steps.add(Step.move(layout, List.of(unit), to, 1)));
        return best(steps, step -> true)
                .map(step -> "%s：该选区偏差 %s → %s"
                        .formatted(
                                step.words(layout, Layout.NOWHERE),
                                Step.percent(layout.deviation(step.to())),
                                Step.percent(step.deviation(layout, step.to()))));
    }

    private Optional<Step> best(List<Step> steps, Predicate<Step> helps) {
        return steps.stream()
                .filter(helps)
                .sorted(Step.ORDER)
                .filter(step -> step.units().isEmpty() || layout.holdsTogether(step.units(), step.to()))
                .findFirst();
    }

    /** where the missing seats would lie best, or the ones too many are missed least. */
    private String deal() {
        return new SeatDeal(layout).words();
    }
}
