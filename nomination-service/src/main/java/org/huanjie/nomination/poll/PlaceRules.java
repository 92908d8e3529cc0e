package org.huanjie.nomination.poll;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.polling.Place;

/** What a count that tells its places apart must satisfy, R-103: they are the district's, each once, and add up to V. */
final class PlaceRules {
    private PlaceRules() {}

    /** @throws Refusal 422 {@code unknown-place}, {@code place-twice}, {@code rule-violated} */
    static void require(CountFigures count, List<Place> places) {
        if (count.places().isEmpty()) {
            return;
        }
        Set<Integer> known = places.stream().map(Place::number).collect(Collectors.toSet());
        Set<Integer> told = new HashSet<>();
        long voted = 0;
        for (CountFigures.PlaceVoted line : count.places()) {
            if (!known.contains(line.place())) {
                throw Refusal.unprocessable("unknown-place", "未知的投票地点", "no place of the district has this number")
                        .violation("places", "没有该编号的投票地点");
            }
            if (!told.add(line.place())) {
                throw Refusal.unprocessable("place-twice", "同一投票地点重复填写", "a place is told twice")
                        .violation("places", "同一投票地点重复填写");
            }
            voted += line.voted();
        }
        if (voted != count.voted()) {
            throw Refusal.broken(List.of(CountRules.RECORD
                    .hard("各投票地点的投票人数之和%d与参加投票人数%d不一致。".formatted(voted, count.voted()))
                    .field("places")
                    .figure("places", voted)
                    .figure("voted", count.voted())));
        }
    }
}
