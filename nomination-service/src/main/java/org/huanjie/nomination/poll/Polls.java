package org.huanjie.nomination.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.kit.problem.Refusal;

/** Votes, counts and certifications of districts, by round. */
@ApplicationScoped
class Polls {
    private final EntityManager database;

    Polls(EntityManager database) {
        this.database = database;
    }

    void add(Object made) {
        database.persist(made);
    }

    /** @throws Refusal 409 {@code round-not-open} */
    VotingRound round(UUID district, int round) {
        return database.createQuery("from VotingRound where district = :district and round = :round", VotingRound.class)
                .setParameter("district", district)
                .setParameter("round", round)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("round-not-open", "该轮投票尚未开始", "round " + round + " is not open"));
    }

    Counts counts(UUID district, int round) {
        return new Counts(database.createQuery(
                        "from CountEntry where district = :district and round = :round order by entry",
                        CountEntry.class)
                .setParameter("district", district)
                .setParameter("round", round)
                .getResultList());
    }

    List<Certification> certifications(UUID district) {
        return database.createQuery("from Certification where district = :district order by round", Certification.class)
                .setParameter("district", district)
                .getResultList();
    }

    Optional<Certification> certification(UUID district, int round) {
        return certifications(district).stream()
                .filter(certified -> certified.round() == round)
                .findFirst();
    }

    /** All certified votes of districts with what was kept of them, by district and round. */
    List<Recount.Kept> certified(List<UUID> districts) {
        Map<String, Certification> certified =
                byRound(all(Certification.class, districts), one -> key(one.district(), one.round()));
        Map<String, List<CountEntry>> entries = all(CountEntry.class, districts).stream()
                .collect(Collectors.groupingBy(one -> key(one.district(), one.round())));
        return all(VotingRound.class, districts).stream()
                .filter(round -> certified.containsKey(key(round.district(), round.round())))
                .map(round -> {
                    String key = key(round.district(), round.round());
                    return new Recount.Kept(
                            round, certified.get(key), new Counts(entries.getOrDefault(key, List.of())));
                })
                .toList();
    }

    private <T> List<T> all(Class<T> kind, List<UUID> districts) {
        return districts.isEmpty()
                ? List.of()
                : database.createQuery(
                                "from %s where district in :districts order by district, round"
                                        .formatted(kind.getSimpleName()),
                                kind)
                        .setParameter("districts", districts)
                        .getResultList();
    }

    private static <T> Map<String, T> byRound(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private static String key(UUID district, int round) {
        return district + "/" + round;
    }
}
