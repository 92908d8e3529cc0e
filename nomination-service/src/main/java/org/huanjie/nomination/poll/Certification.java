package org.huanjie.nomination.poll;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.nomination.district.FormalRange;
import org.huanjie.nomination.district.Step;
import org.huanjie.nomination.jsonb.JsonColumn;
import org.huanjie.nomination.result.Outcome;
import org.huanjie.nomination.result.Result;
import org.huanjie.nomination.result.Votes;

/** The certified result of a vote: computed from the agreed count, never typed. */
@Entity
@Table(name = "certification")
public class Certification {
    static final Rule RUN_OFF = new Rule("R-108", "RES_RUNOFF", "选举法第四十五条");

    @Converter
    static class Computed extends JsonColumn<Result> {
        Computed() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Decided extends JsonColumn<Decision> {
        Decided() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Judged extends JsonColumn<Standing> {
        Judged() {
            super(new TypeReference<>() {});
        }
    }

    /** The committee's list of a run-off, with the paper that says so. */
    record Decision(List<UUID> candidates, String decidedBy, LocalDate decidedOn, String documentNo) {}

    @Id
    private UUID id;

    private UUID district;
    private int round;

    @Convert(converter = Computed.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private Result result;

    @Convert(converter = Judged.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private Standing standing;

    private LocalDate certifiedOn;
    private String certifiedBy;

    @Convert(converter = Decided.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private Decision decided;

    protected Certification() {} // Hibernate

    Certification(
            UUID id,
            UUID district,
            int round,
            Result result,
            Standing standing,
            LocalDate certifiedOn,
            String certifiedBy) {
        this.id = id;
        this.district = district;
        this.round = round;
        this.result = result;
        this.standing = standing;
        this.certifiedOn = certifiedOn;
        this.certifiedBy = certifiedBy;
    }

    /** Where the district stands now. */
    Step then() {
        return switch (result.outcome()) {
            case ELECTED, UNFILLED -> Step.CERTIFIED;
            case TIE_REVOTE -> Step.TIE_REVOTE;
            case REELECTION -> Step.REELECTION;
            case RUN_OFF, NEEDS_DECISION -> Step.RUN_OFF;
        };
    }

    boolean needsDecision() {
        return result.outcome() == Outcome.NEEDS_DECISION;
    }

    /**
     * The committee settles the list of the run-off (I-10): whoever has more votes than those tied at the cut is on it,
     * nobody with fewer, and the law's difference holds.
     *
     * @throws Refusal 422 {@code unknown-candidate}, {@code rule-violated}
     */
    void decide(Decision decision) {
        List<Votes> losers = result.nextCandidates();
        List<UUID> ids = decision.candidates();
        List<Votes> chosen = losers.stream()
                .filter(person -> ids.contains(BallotLine.of(person).id()))
                .toList();
        if (chosen.size() < new HashSet<>(ids).size() || chosen.size() < ids.size()) {
            throw Refusal.unprocessable("unknown-candidate", "未知的候选人", "not among those not elected")
                    .violation("candidates", "未知的候选人");
        }
        FormalRange range = FormalRange.of(result.openSeats());
        int fewest = chosen.stream().mapToInt(Votes::votes).min().orElse(0);
        boolean skipped = losers.stream().anyMatch(person -> !chosen.contains(person) && person.votes() > fewest);
        if (!range.holds(chosen.size()) || skipped) {
            throw Refusal.broken(List.of(RUN_OFF.hard("另行选举的候选人应为%d至%d名，按得票多少确定。".formatted(range.min(), range.max()))
                    .field("candidates")));
        }
        this.decided = decision;
    }

    /** The ballot of the vote that must follow. */
    List<BallotLine> nextBallot() {
        return result.nextCandidates().stream()
                .map(BallotLine::of)
                .filter(line -> decided == null || decided.candidates().contains(line.id()))
                .toList();
    }

    /**
     * Whether another result says the same: whether the vote was valid, who is elected, what has to be voted on next. Its findings are
     * the way there.
     */
    boolean says(Result other) {
        return result.valid() == other.valid()
                && result.turnout().equals(other.turnout())
                && result.majority() == other.majority()
                && result.outcome() == other.outcome()
                && result.elected().equals(other.elected())
                && result.openSeats() == other.openSeats()
                && result.nextCandidates().equals(other.nextCandidates());
    }

    /** What was known of the persons of the count; empty where it was certified before that was kept. */
    Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }

    UUID district() {
        return district;
    }

    int round() {
        return round;
    }

    Outcome outcome() {
        return result.outcome();
    }

    int openSeats() {
        return result.openSeats();
    }

    Result result() {
        return result;
    }

    LocalDate certifiedOn() {
        return certifiedOn;
    }
}
