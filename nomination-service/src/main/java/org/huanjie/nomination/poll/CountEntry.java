package org.huanjie.nomination.poll;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.nomination.jsonb.JsonColumn;

/** One of the two entries of a count, each by another person. */
@Entity
@Table(name = "count_entry")
class CountEntry {
    @Converter
    static class Figures extends JsonColumn<CountFigures> {
        Figures() {
            super(new TypeReference<>() {});
        }
    }

    @Id
    private UUID id;

    private UUID district;
    private int round;
    private int entry;
    private String enteredBy;
    private Instant enteredAt;

    @Convert(converter = Figures.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private CountFigures figures;

    protected CountEntry() {} // Hibernate

    CountEntry(UUID id, UUID district, int round, int entry, String enteredBy) {
        this.id = id;
        this.district = district;
        this.round = round;
        this.entry = entry;
        this.enteredBy = enteredBy;
    }

    /** What the person enters, instead of what they entered before. */
    void enter(CountFigures newest, Instant at) {
        this.figures = newest;
        this.enteredAt = at;
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

    int entry() {
        return entry;
    }

    String enteredBy() {
        return enteredBy;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    CountFigures figures() {
        return figures;
    }
}
