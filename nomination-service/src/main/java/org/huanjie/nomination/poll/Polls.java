package org.huanjie.nomination.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
}
