package org.huanjie.nomination.poll;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.nomination.district.ByElection;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.jsonb.JsonColumn;
import org.huanjie.nomination.result.Count;
import org.huanjie.nomination.result.Kind;
import org.huanjie.nomination.result.Votes;

/** A vote of a district: the first on the formal list, then what had to follow. Never changed. */
@Entity
@Table(name = "voting_round")
class VotingRound {
    @Converter
    static class Lines extends JsonColumn<List<BallotLine>> {
        Lines() {
            super(new TypeReference<>() {});
        }
    }

    /** What kind of vote it is called; a re-election is held by the rules of the vote that was void. */
    enum Name {
        FIRST,
        TIE_REVOTE,
        RUN_OFF,
        REELECTION
    }

    @Id
    private UUID id;

    private UUID district;
    private int round;

    @Enumerated(EnumType.STRING)
    private Name kind;

    @Enumerated(EnumType.STRING)
    private Kind likeKind;

    private int seats;

    @Convert(converter = Lines.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private List<BallotLine> candidates;

    private int registered;
    private LocalDate openedOn;
    private String openedBy;

    protected VotingRound() {} // Hibernate

    /** The vote on the formal list; of seats never filled it is decided like a run-off, R-109. */
    static VotingRound first(UUID id, District district, List<BallotLine> candidates) {
        VotingRound round = new VotingRound();
        round.id = id;
        round.district = district.id();
        round.kind = Name.FIRST;
        round.likeKind = district.byElection()
                .filter(order -> order.manner() == ByElection.Manner.RUN_OFF)
                .map(order -> Kind.RUN_OFF)
                .orElse(Kind.FIRST);
        round.seats = district.seats();
        round.candidates = List.copyOf(candidates);
        return round;
    }

    /** The vote that must follow by the certification of the one before. */
    static VotingRound following(UUID id, VotingRound before, Certification certified) {
        VotingRound round = new VotingRound();
        round.id = id;
        round.district = before.district;
        switch (certified.outcome()) {
            case TIE_REVOTE -> {
                round.kind = Name.TIE_REVOTE;
                round.likeKind = Kind.TIE_REVOTE;
            }
            case REELECTION -> {
                round.kind = Name.REELECTION;
                round.likeKind = before.likeKind;
            }
            default -> {
                round.kind = Name.RUN_OFF;
                round.likeKind = Kind.RUN_OFF;
            }
        }
        round.seats = certified.openSeats();
        round.candidates = certified.nextBallot();
        return round;
    }

    /** Without those who have left before it is opened. */
    VotingRound without(Set<UUID> left) {
        this.candidates =
                candidates.stream().filter(line -> !left.contains(line.id())).toList();
        return this;
    }

    /** @param finalRoll N of the final roll, R-66 */
    VotingRound opened(int number, int finalRoll, LocalDate on, String by) {
        this.round = number;
        this.registered = finalRoll;
        this.openedOn = on;
        this.openedBy = by;
        return this;
    }

    Optional<BallotLine> line(UUID candidate) {
        return candidates.stream().filter(line -> line.id().equals(candidate)).findFirst();
    }

    /** An agreed count of this vote; its candidates in the order of the ballot, however they were typed. */
    Count counted(CountFigures figures, Standing standing) {
        Map<UUID, Integer> support = new HashMap<>();
        figures.votes().forEach(line -> support.put(line.candidate(), line.support()));
        List<Votes> votes = candidates.stream()
                .map(line -> new Votes(
                        line.id(),
                        line.voter(),
                        line.name(),
                        support.get(line.id()),
                        !standing.left().contains(line.id())))
                .toList();
        List<Votes> writeIns = figures.writeIns().stream()
                .map(line -> new Votes(
                        null,
                        line.voter(),
                        line.name(),
                        line.support(),
                        line.voter() != null && standing.electable().contains(line.voter())))
                .toList();
        return new Count(seats, registered, figures.voted(), figures.returned(), votes, writeIns);
    }

    UUID district() {
        return district;
    }

    int round() {
        return round;
    }

    Name kind() {
        return kind;
    }

    Kind likeKind() {
        return likeKind;
    }

    int seats() {
        return seats;
    }

    List<BallotLine> candidates() {
        return candidates;
    }

    int registered() {
        return registered;
    }
}
