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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.figure.Figure;
import org.huanjie.reporting.jsonb.Json;
import org.huanjie.reporting.stage.Stage;
import org.huanjie.reporting.table.TableView;

/** A report: drafted and edited by some, issued by another, and only once nothing in it is missing. */
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

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String draftedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> editedBy;

    private String issuedBy;
    private Integer edition;
    private String tables;
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
        this.stage = snapshot.stage();
        this.status = Status.DRAFT;
        this.draftedBy = draftedBy;
        this.editedBy = List.of();
        this.asOf = snapshot.asOf();
        say(snapshot);
    }

    private void say(Snapshot said) {
        snapshot = Json.write(said);
        missing = said.open();
        sha256 = hash(snapshot);
    }

    /**
     * Changes a passage by hand.
     *
     * @throws Refusal 409 if it is issued
     */
    void edit(String passage, String words, Caller by) {
        List<Figure> figures = snapshot().figures();
        change(passage, paragraph -> paragraph.edited(words, figures), by);
    }

    /** Takes back what was written by hand. @throws Refusal as {@link #edit} */
    void restore(String passage, Caller by) {
        change(passage, Paragraph::restored, by);
    }

    /** @throws Refusal 404 for a passage that is not in it */
    void requirePassage(String passage) {
        if (snapshot().paragraphs().noneMatch(paragraph -> paragraph.id().equals(passage))) {
            throw Refusal.notFound("passage of the report");
        }
    }

    private void change(String passage, UnaryOperator<Paragraph> change, Caller by) {
        if (status == Status.ISSUED) {
            throw Refusal.conflict("report-issued", "该报告已经印发，不能再修改", "issued before");
        }
        say(snapshot().with(paragraph -> paragraph.id().equals(passage) ? change.apply(paragraph) : paragraph));
        editedBy =
                Stream.concat(editedBy.stream(), Stream.of(by.sub())).distinct().toList();
    }

    /**
     * Issues it.
     *
     * @param edition which one of its kind it is
     * @param standing the standard tables as they stand, which go with it to the level above
     * @throws Refusal 409 if it is issued, or the caller has written in it; 422 while something in it is open
     */
    ReportIssued issue(int edition, List<TableView> standing, Caller by) {
        if (status == Status.ISSUED) {
            throw Refusal.conflict("report-issued", "该报告已经印发", "issued before");
        }
        TwoPersons.require(by, draftedBy);
        TwoPersons.require(by, editedBy);
        if (missing > 0) {
            throw Refusal.unprocessable(
                    "report-incomplete",
                    "报告中尚有【待补】事项，或者人工修改的段落所依据的数据已经变化，不能印发",
                    missing
                            + " fields are missing or passages outdated; record them and draft the report again, or write the passage by hand");
        }
        status = Status.ISSUED;
        issuedBy = by.sub();
        this.edition = edition;
        tables = Json.write(standing);
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

    ReportKind kind() {
        return kind;
    }

    Stage stage() {
        return stage;
    }

    /** The standard tables as they stood when it was issued; empty for a draft, and for one issued before they were kept. */
    Optional<List<TableView>> tables() {
        return Optional.ofNullable(tables).map(kept -> Json.read(kept, new TypeReference<>() {}));
    }

    Integer edition() {
        return edition;
    }

    String election() {
        return election;
    }

    int open() {
        return missing;
    }

    Instant asOf() {
        return asOf;
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
