package org.huanjie.reporting.activity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.reporting.jsonb.JsonColumn;
import org.huanjie.reporting.stage.Stage;

/** Something that was done for the election; of a county where its division has six digits. Never changed. */
@Entity
@Table(name = "activity")
class Activity {
    @Id
    private UUID id;

    @Version
    private long version;

    private String election;
    private String division;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private LocalDate heldOn;
    private String title;
    private int participants;

    @Convert(converter = FiguresColumn.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private TreeMap<String, JsonNode> figures;

    private String recordedBy;

    protected Activity() {} // Hibernate

    Activity(UUID id, ActivityRequest request, String recordedBy) {
        this.id = id;
        this.version = 1;
        this.election = request.election();
        this.division = request.division();
        this.kind = request.kind();
        this.stage = request.stage();
        this.heldOn = request.on();
        this.title = request.title().strip();
        this.participants = request.participants() == null ? 0 : request.participants();
        this.figures = request.figures() == null ? new TreeMap<>() : new TreeMap<>(request.figures());
        this.recordedBy = recordedBy;
    }

    ActivityRecorded recorded() {
        return new ActivityRecorded(division.substring(0, 6), election, version, id, kind, stage, division, heldOn);
    }

    ActivityView view() {
        return new ActivityView(id, election, division, kind, stage, heldOn, title, participants, figures);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String division() {
        return division;
    }
}
