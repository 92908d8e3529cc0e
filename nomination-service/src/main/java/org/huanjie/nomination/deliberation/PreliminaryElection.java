package org.huanjie.nomination.deliberation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.FormalRange;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.jsonb.JsonColumn;

/** A preliminary election (预选) of a district, R-89, with what follows from it. Never changed. */
@Entity
@Table(name = "preliminary_election")
public class PreliminaryElection {
    @Converter
    static class Votes extends JsonColumn<List<PreliminaryRequest.Vote>> {
        Votes() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Outcome extends JsonColumn<PreliminaryOutcome> {
        Outcome() {
            super(new TypeReference<>() {});
        }
    }

    @Id
    private UUID id;

    private UUID district;
    private int round;
    private LocalDate heldOn;
    private int voters;
    private int voted;
    private int ballots;
    private int keep;

    @Convert(converter = Votes.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private List<PreliminaryRequest.Vote> votes;

    @Convert(converter = Outcome.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private PreliminaryOutcome outcome;

    private String recordedBy;
    private Instant recordedAt;

    protected PreliminaryElection() {} // Hibernate

    /**
     * Takes the record of a preliminary election.
     *
     * @param before   the one before, where it left a tie at the cut
     * @param standing candidates of the initial list who stand
     * @throws org.huanjie.kit.problem.Refusal 422 where the record does not add up or breaks the law
     */
    static PreliminaryElection held(
            UUID id,
            District district,
            Election election,
            Optional<PreliminaryElection> before,
            List<UUID> standing,
            PreliminaryRequest told) {
        FormalRange range = district.formalRange();
        PreliminaryRequest record = told.keep() != null
                ? told
                : told.keeping(before.map(earlier -> earlier.keep)
                        .or(() -> election.usualCandidates(range.min()))
                        .orElseThrow(PreliminaryRules::unfixed));
        List<UUID> asked = before.map(earlier -> earlier.outcome.tied()).orElse(standing);
        PreliminaryRules.require(record, election, range, asked, before.map(earlier -> earlier.keep));
        PreliminaryElection held = new PreliminaryElection();
        held.id = id;
        held.district = district.id();
        held.round = district.preliminaries() + 1;
        held.heldOn = record.on();
        held.voters = record.voters();
        held.voted = record.voted();
        held.ballots = record.ballots();
        held.keep = record.keep();
        held.votes = List.copyOf(record.votes());
        held.outcome = PreliminaryOutcome.after(
                before.map(earlier -> earlier.outcome).orElse(PreliminaryOutcome.NONE),
                held.round,
                record.byCandidate(),
                record.keep(),
                range.max());
        return held;
    }

    PreliminaryElection recorded(String by, Instant at) {
        this.recordedBy = by;
        this.recordedAt = at;
        return this;
    }

    UUID id() {
        return id;
    }

    UUID district() {
        return district;
    }

    int round() {
        return round;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    int voters() {
        return voters;
    }

    int voted() {
        return voted;
    }

    int ballots() {
        return ballots;
    }

    int keep() {
        return keep;
    }

    List<PreliminaryRequest.Vote> votes() {
        return votes;
    }

    public PreliminaryOutcome outcome() {
        return outcome;
    }
}
