package org.huanjie.nomination.term;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.nomination.election.Level;

/** That the term of a congress is over (任期届满): from then on its seats are nobody's, and none is vacant. */
@Entity
@Table(name = "term_over")
class TermOver {
    @Id
    private UUID id;

    private String election;

    @Enumerated(EnumType.STRING)
    private Level level;

    private String division;
    private LocalDate endedOn;
    private String decidedBy;
    private LocalDate decidedOn;
    private String documentNo;
    private int deputies;
    private String recordedBy;

    protected TermOver() {} // Hibernate

    TermOver(UUID id, TermOverRequest request, int deputies, String by) {
        this.id = id;
        this.election = request.election();
        this.level = request.level();
        this.division = request.division();
        this.endedOn = request.on();
        this.decidedBy = request.decidedBy().strip();
        this.decidedOn = request.decidedOn();
        this.documentNo = request.documentNo().strip();
        this.deputies = deputies;
        this.recordedBy = by;
    }

    UUID id() {
        return id;
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

    LocalDate endedOn() {
        return endedOn;
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

    int deputies() {
        return deputies;
    }
}
