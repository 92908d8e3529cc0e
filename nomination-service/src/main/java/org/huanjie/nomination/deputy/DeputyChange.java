package org.huanjie.nomination.deputy;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.nomination.jsonb.JsonColumn;

/** What a deputy's status became, why, and on whose decision. Never changed, never told to the public. */
@Entity
@Table(name = "deputy_change")
public class DeputyChange {
    @Converter
    static class Figures extends JsonColumn<Map<String, Long>> {
        Figures() {
            super(new TypeReference<>() {});
        }
    }

    /**
     * Why and by whom.
     *
     * @param ground     code of the ground
     * @param reason     in words, or null
     * @param happenedOn from when the status holds
     * @param decidedBy  the body that decided or announced it
     * @param figures    votes, where it was voted on; may be empty
     */
    public record Basis(
            String ground,
            String reason,
            LocalDate happenedOn,
            String decidedBy,
            LocalDate decidedOn,
            String documentNo,
            Map<String, Long> figures) {}

    @Id
    private UUID id;

    private UUID deputy;

    @Enumerated(EnumType.STRING)
    private DeputyStatus status;

    private String ground;
    private String reason;
    private LocalDate happenedOn;
    private String decidedBy;
    private LocalDate decidedOn;
    private String documentNo;

    @Convert(converter = Figures.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private Map<String, Long> figures;

    private String recordedBy;
    private Instant recordedAt;

    protected DeputyChange() {} // Hibernate

    DeputyChange(UUID id, Deputy deputy, Basis basis, String by, Instant at) {
        this.id = id;
        this.deputy = deputy.id();
        this.status = deputy.status();
        this.ground = basis.ground();
        this.reason = basis.reason();
        this.happenedOn = basis.happenedOn();
        this.decidedBy = basis.decidedBy();
        this.decidedOn = basis.decidedOn();
        this.documentNo = basis.documentNo();
        this.figures = basis.figures();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    DeputyStatus status() {
        return status;
    }

    Basis basis() {
        return new Basis(ground, reason, happenedOn, decidedBy, decidedOn, documentNo, figures);
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
