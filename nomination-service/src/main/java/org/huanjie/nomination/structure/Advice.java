package org.huanjie.nomination.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;

/**
 * What would reach a target while there is time to act: how many of the group the formal lists must hold that are still to be
 * published, each as long as the rules usually make it, and in which places. One fewer would not reach it. A place with people already
 * nominated comes before one that would have to nominate some, so that few places are named.
 */
final class Advice {
    static final Rule STRUCTURE = new Rule("R-92", "FORM_STRUCTURE", "选举法第七条");

    private final Target target;
    private final Collection<DistrictLists> districts;
    private final LocalDate day;
    private final long expected;
    private final long listed;

    private Advice(Target target, Collection<DistrictLists> districts, LocalDate day) {
        this.target = target;
        this.districts = districts;
        this.day = day;
        this.expected = districts.stream().mapToLong(DistrictLists::formalSize).sum();
        this.listed = districts.stream()
                .filter(DistrictLists::settled)
                .mapToLong(lists -> members(lists, Stage.FORMAL))
                .sum();
    }

    /**
     * @param day    the election day
     * @param nameOf name of a township by its code
     * @return empty where all formal lists are out, or where the target is reached whatever the others hold
     */
    static Optional<StructureView.Hint> of(
            Target target, Collection<DistrictLists> districts, LocalDate day, UnaryOperator<String> nameOf) {
        if (districts.stream().allMatch(DistrictLists::settled)) {
            return Optional.empty();
        }
        Advice advice = new Advice(target, districts, day);
        return target.comparator() == Target.Comparator.AT_LEAST ? advice.more(nameOf) : advice.notMore();
    }

    private Optional<StructureView.Hint> more(UnaryOperator<String> nameOf) {
        long needed = target.bound(expected) - listed;
        if (needed <= 0) {
            return Optional.empty();
        }
        Map<String, Room> rooms = new TreeMap<>();
        open().forEach(lists -> rooms.merge(lists.place(), room(lists), Room::plus));
        long possible = rooms.values().stream().mapToLong(Room::all).sum();
        if (possible < needed) {
            return Optional.of(new StructureView.Hint(
                    target,
                    needed,
                    false,
                    List.of(),
                    finding("尚未公布正式名单的选区至多可列入%s%d名，不足所需的%d名，%s已不能达到。"
                            .formatted(target.indicator().word(), possible, needed, target.words()))));
        }
        List<StructureView.Place> places = new ArrayList<>();
        long left = needed;
        for (Map.Entry<String, Room> entry : readiest(rooms)) {
            Room room = entry.getValue();
            long here = Math.min(left, room.all());
            if (here > 0) {
                places.add(new StructureView.Place(
                        entry.getKey(), nameOf.apply(entry.getKey()), here, Math.max(0, here - room.nominated())));
            }
            left -= here;
        }
        return Optional.of(new StructureView.Hint(target, needed, true, List.copyOf(places), finding(say(places))));
    }

    private Optional<StructureView.Hint> notMore() {
        long allowed = target.bound(expected) - listed;
        long most = open().stream().mapToLong(lists -> room(lists).all()).sum();
        long forced = open().stream().mapToLong(this::forced).sum();
        if (most <= allowed) {
            return Optional.empty();
        }
        boolean reachable = forced <= allowed;
        String message = reachable
                ? "尚未公布的正式代表候选人中%s不超过%d名，即符合%s。".formatted(target.indicator().word(), allowed, target.words())
                : "%s已不能达到：尚未公布的正式代表候选人中至少还有%d名。".formatted(target.words(), forced);
        return Optional.of(
                new StructureView.Hint(target, Math.max(0, allowed), reachable, List.of(), finding(message)));
    }

    private String say(List<StructureView.Place> places) {
        String where = places.stream()
                .map(place -> place.name() + place.persons() + "名")
                .collect(Collectors.joining("、"));
        long persons = places.stream().mapToLong(StructureView.Place::persons).sum();
        long toNominate =
                places.stream().mapToLong(StructureView.Place::toNominate).sum();
        String first = toNominate == 0 ? "" : "，其中%d名须先推荐".formatted(toNominate);
        return "尚未公布的正式代表候选人中再有%s%d名（%s）%s，即达到%s。"
                .formatted(target.indicator().word(), persons, where, first, target.words());
    }

    private Finding finding(String message) {
        return STRUCTURE.warn(message).figure("formal", expected).figure("listed", listed);
    }

    private List<DistrictLists> open() {
        return districts.stream().filter(lists -> !lists.settled()).toList();
    }

    private static List<Map.Entry<String, Room>> readiest(Map<String, Room> rooms) {
        return rooms.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Room> entry) ->
                                -entry.getValue().nominated())
                        .thenComparing(entry -> -entry.getValue().all())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    /** How many of the group a district's formal list can hold, and how many of those are nominated already. */
    private Room room(DistrictLists lists) {
        long nominated = Math.min(lists.formalSize(), members(lists, Stage.NOMINATED));
        return new Room(nominated, lists.nominating() ? lists.formalSize() : nominated);
    }

    /** How many of the group a list must hold because there are too few others. */
    private long forced(DistrictLists lists) {
        if (lists.nominating()) {
            return 0;
        }
        long standing = lists.persons().stream()
                .filter(person -> person.at(Stage.NOMINATED))
                .count();
        long others = standing - members(lists, Stage.NOMINATED);
        return Math.max(0, Math.min(lists.formalSize(), standing) - others);
    }

    private long members(DistrictLists lists, Stage stage) {
        return lists.persons().stream()
                .filter(person -> person.at(stage))
                .filter(person -> Boolean.TRUE.equals(target.indicator().of(person, day)))
                .count();
    }

    private record Room(long nominated, long all) {
        private Room plus(Room other) {
            return new Room(nominated + other.nominated, all + other.all);
        }
    }
}
