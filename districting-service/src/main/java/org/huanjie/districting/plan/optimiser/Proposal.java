package org.huanjie.districting.plan.optimiser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A proposal of districts for a plan. Seats are dealt to groups (townships) first, and no district crosses a group; each is drawn by
 * itself. In this order count: people beyond the tolerance, borders between districts (and the price of changes from a former plan),
 * evenness. Every district has 1–3 seats and holds together; each unit is in one.
 */
public final class Proposal {
    /** Most seats of a district (选举法 art. 25, R-27). */
    static final int MOST_SEATS = 3;

    /**
     * @param group  code of the township the unit lies in; empty where the plan is a township's own
     * @param former number of the district it was in; null for none
     */
    public record Unit(String code, String group, long population, boolean territory, Integer former) {}

    /** @param units codes in order */
    public record District(int seats, List<String> units) {}

    /**
     * @param iterations    steps of each search, at least 1
     * @param tolerance     deviation that shall not be exceeded, 0.05 = 5 %
     * @param priceOfChange of a unit that leaves its former district, in borders
     */
    public record Effort(long seed, int iterations, double tolerance, int priceOfChange) {}

    /**
     * Why a group cannot be within the tolerance.
     *
     * @param bound a proven lower bound of its largest deviation
     * @param unit  the one that is too large for three seats; null where it is not for one of its units
     */
    public record Limit(String group, double bound, String unit) {}

    /**
     * @param optimal whether no better districts exist for the same seats of each group
     * @param bound   a proven lower bound of the largest deviation of all
     * @param limits  groups that cannot be within the tolerance
     */
    public record Drawn(List<District> districts, boolean optimal, double bound, List<Limit> limits) {}

    /** What has been found so far. @param done groups drawn with all effort */
    public record Progress(int done, int groups, int districts, double maxDeviation, int cutEdges) {}

    private final List<Unit> units;
    private final Map<String, ? extends Iterable<String>> neighbours;
    private final Map<String, Integer> seatsOfGroup;
    private final double perSeat;
    private final Effort effort;

    /**
     * @param neighbours of units with territory, both ways; those outside the units given are left out; where none are known any
     *                   unit may be with any other
     * @param seats      of each group, at least one
     * @param perSeat    people of a seat in the whole plan
     */
    public Proposal(
            List<Unit> units,
            Map<String, ? extends Iterable<String>> neighbours,
            Map<String, Integer> seats,
            double perSeat,
            Effort effort) {
        this.units = units;
        this.neighbours = neighbours;
        this.seatsOfGroup = seats;
        this.perSeat = perSeat;
        this.effort = effort;
    }

    /**
     * Districts in the order of groups, each group's by their first unit.
     *
     * @param timeIsUp asked often; once true the best so far is taken
     * @param progress told of what was found, group by group
     * @throws Infeasible where a group's seats cannot be placed at all
     */
    public Drawn draw(BooleanSupplier timeIsUp, Consumer<Progress> progress) {
        List<Group> groups = groups();
        groups.forEach(Group::requireFeasible);
        groups.forEach(group -> group.drawQuickly(effort));
        int done = 0;
        tell(groups, done, progress);
        for (Group group : groups) {
            if (timeIsUp.getAsBoolean()) {
                break;
            }
            group.drawWell(effort, timeIsUp);
            tell(groups, ++done, progress);
        }
        for (Group group : groups) {
            if (!timeIsUp.getAsBoolean()) {
                group.fit(effort.tolerance(), timeIsUp);
            }
        }
        return new Drawn(
                groups.stream().flatMap(group -> group.districts().stream()).toList(),
                groups.stream().allMatch(Group::isOptimal),
                groups.stream().mapToDouble(Group::bound).max().orElse(0),
                groups.stream()
                        .flatMap(group -> group.limit(effort.tolerance()).stream())
                        .toList());
    }

    private List<Group> groups() {
        Map<String, List<Unit>> members = new TreeMap<>();
        units.forEach(unit ->
                members.computeIfAbsent(unit.group(), none -> new ArrayList<>()).add(unit));
        List<Group> groups = new ArrayList<>();
        members.forEach((group, some) -> groups.add(new Group(
                group,
                some,
                Region.of(some, neighbours, seatsOfGroup.getOrDefault(group, 0), perSeat, effort),
                perSeat)));
        return groups;
    }

    private static void tell(List<Group> groups, int done, Consumer<Progress> progress) {
        progress.accept(new Progress(
                done,
                groups.size(),
                groups.stream().mapToInt(group -> group.districts().size()).sum(),
                groups.stream().mapToDouble(Group::maxDeviation).max().orElse(0),
                groups.stream().mapToInt(Group::cutEdges).sum()));
    }
}
