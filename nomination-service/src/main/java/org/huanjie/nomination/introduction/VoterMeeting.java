package org.huanjie.nomination.introduction;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.jsonb.JsonColumn;

/** A meeting of candidates with voters (见面), R-93: arranged because voters have asked for it or by the committee's own will, then held. */
@Entity
@Table(name = "voter_meeting")
class VoterMeeting {
    @Converter
    static class Ids extends JsonColumn<List<UUID>> {
        Ids() {
            super(new TypeReference<>() {});
        }
    }

    /** What became of it. @param attended voters who were there */
    record Held(LocalDate on, String place, List<UUID> candidates, int attended) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID district;
    private LocalDate requestedOn;
    private Integer requesters;
    private LocalDate heldOn;
    private String place;

    @Convert(converter = Ids.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private List<UUID> candidates;

    private Integer attended;
    private String recordedBy;
    private Instant recordedAt;

    protected VoterMeeting() {} // Hibernate

    /**
     * @param requestedOn when voters asked for it; null where nobody did
     * @param requesters  how many; null where nobody did
     */
    VoterMeeting(UUID id, UUID district, LocalDate requestedOn, Integer requesters, String by, Instant at) {
        this.id = id;
        this.district = district;
        this.requestedOn = requestedOn;
        this.requesters = requesters;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** @throws Refusal 409 {@code meeting-held} where that was told before */
    void hold(Held held) {
        if (heldOn != null) {
            throw Refusal.conflict("meeting-held", "该次见面已经登记举行情况", "held on " + heldOn);
        }
        this.heldOn = held.on();
        this.place = held.place();
        this.candidates = List.copyOf(held.candidates());
        this.attended = held.attended();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID district() {
        return district;
    }

    Optional<LocalDate> requestedOn() {
        return Optional.ofNullable(requestedOn);
    }

    Optional<Integer> requesters() {
        return Optional.ofNullable(requesters);
    }

    Optional<Held> held() {
        return Optional.ofNullable(heldOn).map(on -> new Held(on, place, candidates, attended));
    }
}
