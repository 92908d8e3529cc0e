package org.huanjie.nomination.erasure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.kit.erasure.ErasureOrder;
import org.huanjie.nomination.jsonb.JsonColumn;

/** An erasure of what led to elections whose term is over, course by course. */
@Entity
@Table(name = "erasure")
class Erasure extends ErasureOrder {
    @Converter
    static class ExtentColumn extends JsonColumn<Extent> {
        ExtentColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Convert(converter = ExtentColumn.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private Extent found;

    @Convert(converter = ExtentColumn.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private Extent erased;

    protected Erasure() {} // Hibernate

    /** A draft; see {@link ErasureOrder}. */
    Erasure(UUID id, String division, String documentNo, LocalDate asOf, Extent found, String by, Instant now) {
        super(id, division, documentNo, asOf, by, now);
        this.found = found;
        this.erased = Extent.NONE;
    }

    void erased(Extent more) {
        erased = erased.plus(more);
    }

    @Override
    public Extent found() {
        return found;
    }

    Extent erased() {
        return erased;
    }
}
