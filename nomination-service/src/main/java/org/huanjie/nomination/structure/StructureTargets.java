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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.jsonb.JsonColumn;

/** What a committee aims at for the composition of its congress, with the paper that says so. Guidance: it refuses nobody. */
@Entity
@Table(name = "structure_target")
class StructureTargets {
    @Converter
    static class Shares extends JsonColumn<List<Target>> {
        Shares() {
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

    @Convert(converter = Shares.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private List<Target> targets;

    private String decidedBy;
    private LocalDate decidedOn;
    private String documentNo;
    private String setBy;

    protected StructureTargets() {} // Hibernate

    StructureTargets(UUID id, String county, Congress congress) {
        this.id = id;
        this.county = county;
        this.election = congress.election();
        this.level = congress.level();
        this.division = congress.division();
    }

    void set(TargetsRequest request, String by) {
        this.targets = List.copyOf(request.targets());
        this.decidedBy = request.decidedBy();
        this.decidedOn = request.decidedOn();
        this.documentNo = request.documentNo();
        this.setBy = by;
    }

    long version() {
        return version;
    }

    String election() {
        return election;
    }

    Level level() {
        return level;
    }

    String division() {
        return division;
    }

    List<Target> targets() {
        return targets;
    }

    String decidedBy() {
        return decidedBy;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    String documentNo() {
        return documentNo;
    }
}
