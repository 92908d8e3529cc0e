package org.huanjie.nomination.structure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.jsonb.JsonColumn;

/** What the congress before was composed of (上届代表结构), entered from a paper: with it the lists are compared. */
@Entity
@Table(name = "previous_congress")
class PreviousCongress {
    @Converter
    static class Counts extends JsonColumn<Map<Indicator, Integer>> {
        Counts() {
            super(new TypeReference<>() {});
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String county;
    private String election;

    @Enumerated(EnumType.STRING)
    private Level level;

    private String division;
    private int deputies;

    @Convert(converter = Counts.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private Map<Indicator, Integer> counts;

    private String source;
    private String enteredBy;

    protected PreviousCongress() {} // Hibernate

    /** @param congress that is elected now */
    PreviousCongress(UUID id, String county, Congress congress) {
        this.id = id;
        this.county = county;
        this.election = congress.election();
        this.level = congress.level();
        this.division = congress.division();
    }

    void enter(PreviousRequest request, String by) {
        this.deputies = request.deputies();
        this.counts = request.byIndicator();
        this.source = request.source().strip();
        this.enteredBy = by;
    }

    long version() {
        return version;
    }

    String source() {
        return source;
    }

    Composition composition() {
        return new Composition(deputies, counts);
    }
}
