package org.huanjie.local.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.local.county.Villager;
import org.huanjie.local.rehearsal.Districts.District;

/**
 * Old people who move to the next township once the rolls are published, and ask for a certificate (选民资格证明) at home: in a
 * circle of townships, so that each of their rolls takes somebody in and gives somebody up. Late changes touch none of these.
 */
record MovedVoters(List<Move> all) {
    /** What becomes of a certificate. */
    enum Outcome {
        USED,
        RETURNED,
        REFUSED,
        VOID,
        /** Nobody uses it, and it expires with the election. */
        ISSUED
    }

    /** @param target the village that the certificate is used in, or would be */
    record Move(Villager voter, String target, Outcome outcome) {
        String home() {
            return voter.unit();
        }

        boolean isUsed() {
            return outcome == Outcome.USED;
        }
    }

    /** Too old to be nominated in the rehearsal. */
    private static final LocalDate OLD = LocalDate.of(1955, 1, 1);

    private static final int TOUCHED_BY_LATE_CHANGES = 2;
    private static final int FEWEST = 2;
    private static final int MORE = 5;
    private static final List<Outcome> OUTCOMES = List.of(
            Outcome.USED,
            Outcome.USED,
            Outcome.RETURNED,
            Outcome.USED,
            Outcome.REFUSED,
            Outcome.USED,
            Outcome.USED,
            Outcome.VOID);

    static MovedVoters in(County county) {
        List<County.Place> townships = county.congressTownships();
        List<County.Place> circle = townships.subList(TOUCHED_BY_LATE_CHANGES, townships.size());
        Map<String, List<Villager>> old = county.files().villagersBornBefore(OLD).stream()
                .filter(villager -> !county.place(villager.unit()).isWorkUnit())
                .collect(Collectors.groupingBy(villager -> villager.unit().substring(0, 9)));
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < circle.size(); i++) {
            String target = LateChanges.village(county, circle.get((i + 1) % circle.size()));
            for (Villager villager : old.get(circle.get(i).code()).subList(0, FEWEST + i % MORE)) {
                moves.add(new Move(villager, target, OUTCOMES.get(moves.size() % OUTCOMES.size())));
            }
        }
        Move last = moves.remove(moves.size() - 1);
        moves.add(new Move(last.voter(), last.target(), Outcome.ISSUED));
        return new MovedVoters(moves);
    }

    List<Move> used() {
        return all.stream().filter(Move::isUsed).toList();
    }

    /** The first of those of whom this becomes. */
    Move first(Outcome outcome) {
        return all.stream()
                .filter(move -> move.outcome() == outcome)
                .findFirst()
                .orElseThrow();
    }

    /** Villages that somebody is registered in by certificate, in the order of their townships. */
    List<String> targets() {
        return used().stream().map(Move::target).distinct().toList();
    }

    /** Whom the rolls list: whoever has not used the certificate stays listed at home. */
    HouseholdTotals listed(HouseholdTotals before) {
        Map<String, Integer> more = new HashMap<>();
        used().forEach(move -> {
            more.merge(move.home(), -1, Integer::sum);
            more.merge(move.target(), 1, Integer::sum);
        });
        return before.changed(more, 0);
    }

    /** Who counts as registered: not whose certificate is out. */
    HouseholdTotals registered(HouseholdTotals listed) {
        Villager away = first(Outcome.ISSUED).voter();
        return listed.changed(Map.of(away.unit(), -1), away.isWoman() ? -1 : 0);
    }

    /** The districts, of both levels, that take somebody in or give somebody up. */
    List<District> districts(Districts districts) {
        return districts.all().stream()
                .filter(district -> used().stream()
                        .anyMatch(move -> district.units().contains(move.home())
                                || district.units().contains(move.target())))
                .toList();
    }
}
