package org.huanjie.reporting.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.jsonb.Json;

/** A report: drafted by one person, issued by another, and only once nothing in it is missing. */
@Entity
@Table(name = "report")
class Report {
    enum Status {
        DRAFT,
        ISSUED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String county;
    private String election;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String draftedBy;
    private String issuedBy;
    private Instant asOf;
    private String snapshot;
    private int missing;
    private String sha256;

    protected Report() {} // Hibernate

    Report(String county, Snapshot snapshot, String draftedBy) {
        this.id = snapshot.id();
        this.version = 1;
        this.county = county;
        this.election = snapshot.election();
        this.kind = snapshot.kind();
        this.status = Status.DRAFT;
        this.draftedBy = draftedBy;
        this.asOf = snapshot.asOf();
        this.snapshot = Json.write(snapshot);
        this.missing = snapshot.missing();
        this.sha256 = hash(this.snapshot);
    }

    /**
     * Issues it.
     *
     * @throws Refusal 409 if it is issued, or the caller drafted it; 422 while a field is missing
     */
    ReportIssued issue(Caller by) {
        if (status == Status.ISSUED) {
            throw Refusal.conflict("report-issued", "该报告已经印发", "issued before");
        }
        TwoPersons.require(by, draftedBy);
        if (missing > 0) {
            throw Refusal.unprocessable(
                    "report-incomplete",
                    "报告中尚有【待补】事项，不能印发",
                    missing + " fields are missing; record them and draft the report again");
        }
        status = Status.ISSUED;
        issuedBy = by.sub();
        return new ReportIssued(county, election, version + 1, id, kind, sha256);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Snapshot snapshot() {
        return Json.read(snapshot, new TypeReference<>() {});
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

    Status status() {
        return status;
    }

    String sha256() {
        return sha256;
    }
}
