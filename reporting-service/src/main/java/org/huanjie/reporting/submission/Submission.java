package org.huanjie.reporting.submission;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huanjie.reporting.jsonb.Json;
import org.huanjie.reporting.table.TableView;

/** A county's issued report with its tables, as it was received; never changed. */
@Entity
@Table(name = "submission")
class Submission {
    @Id
    private UUID id;

    @Version
    private long version;

    private String county;
    private String election;
    private UUID report;
    private String kind;
    private int edition;
    private Instant asOf;
    private String tables;
    private byte[] archive;
    private String sha256;
    private String receivedBy;
    private Instant receivedAt;

    protected Submission() {} // Hibernate

    Submission(UUID id, Archive opened, byte[] archive, String receivedBy, Instant receivedAt) {
        this.id = id;
        this.version = 1;
        this.county = opened.manifest().county();
        this.election = opened.manifest().election();
        this.report = opened.manifest().report();
        this.kind = opened.manifest().kind();
        this.edition = opened.manifest().edition();
        this.asOf = opened.manifest().asOf();
        this.tables = Json.write(opened.tables());
        this.archive = archive.clone();
        this.sha256 = opened.sha256();
        this.receivedBy = receivedBy;
        this.receivedAt = receivedAt;
    }

    List<TableView> tables() {
        return Json.read(tables, new TypeReference<>() {});
    }

    SubmissionView view() {
        return new SubmissionView(id, county, election, report, kind, edition, asOf, sha256, receivedAt);
    }

    byte[] archive() {
        return archive.clone();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String county() {
        return county;
    }
}
