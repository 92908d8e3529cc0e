package org.huanjie.registration.importing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.importing.file.FileNature;

/** An import of a household file: examined or applied, with what became of each row. */
@Entity
@Table(name = "import")
class Import {
    enum Mode {
        /** Shows what {@link #APPLY} would do, and changes nothing. */
        VALIDATE,
        APPLY
    }

    enum Status {
        RUNNING,
        VALIDATED,
        APPLIED,
        /** It would change too much of a unit, and nobody confirmed. */
        REFUSED,
        FAILED,
        CANCELLED
    }

    record ReasonCount(String code, long count) {}

    /**
     * Registered voters who, by the file, may have to be removed.
     *
     * @param noted    of whom the file notes that they are gone
     * @param missing  who are not in it, though it is the whole register of their unit
     * @param proposed of both, those for whom a proposal was opened, or would be
     */
    record Proposals(int noted, int missing, int proposed) {
        static final Proposals NONE = new Proposals(0, 0, 0);
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String division;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String fileName;
    private String sha256;
    private long bytes;
    private String encoding;

    private boolean confirmed;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> columns;

    private int added;
    private int changed;
    private int unchanged;
    private int duplicate;
    private int rejected;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReasonCount> byReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> refusedUnits;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> complete;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FileWarning> warnings;

    private int noted;
    private int missing;
    private int proposed;

    private String startedBy;
    private UUID job;
    private Instant startedAt;
    private Instant finishedAt;
    private Instant rejectionsForgottenAt;

    protected Import() {} // Hibernate

    Import(
            UUID id,
            String division,
            Mode mode,
            boolean confirmed,
            List<String> complete,
            String fileName,
            FileNature file,
            String by,
            Instant now) {
        this.id = id;
        this.division = division;
        this.mode = mode;
        this.status = Status.RUNNING;
        this.confirmed = confirmed;
        this.fileName = fileName;
        this.sha256 = file.sha256();
        this.bytes = file.bytes();
        this.encoding = file.encoding();
        this.byReason = List.of();
        this.refusedUnits = List.of();
        this.complete = complete;
        this.warnings = List.of();
        this.startedBy = by;
        this.startedAt = now;
    }

    void read(List<String> titles, List<FileWarning> passedOver) {
        columns = titles;
        warnings = passedOver;
    }

    /** Ends it; a second end changes nothing. */
    void end(Status how, Tally tally, Proposals gone, List<String> units, Instant now) {
        if (status != Status.RUNNING) {
            return;
        }
        status = how;
        added = tally.added();
        changed = tally.changed();
        unchanged = tally.unchanged();
        duplicate = tally.duplicate();
        rejected = tally.rejected();
        byReason = tally.byReason();
        noted = gone.noted();
        missing = gone.missing();
        proposed = gone.proposed();
        refusedUnits = units;
        finishedAt = now;
    }

    /** The rows that were not taken are there no more; how many there were is. */
    void forgetRejections(Instant now) {
        rejectionsForgottenAt = rejectionsForgottenAt == null ? now : rejectionsForgottenAt;
    }

    /** @throws Refusal 410 {@code rejections-forgotten} */
    void requireRejections() {
        if (rejectionsForgottenAt != null) {
            throw Refusal.of(
                    410, "rejections-forgotten", "未导入的行已按保存期限删除，请重新导入原文件", "forgotten at " + rejectionsForgottenAt);
        }
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

    Mode mode() {
        return mode;
    }

    Status status() {
        return status;
    }

    boolean confirmed() {
        return confirmed;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    String encoding() {
        return encoding;
    }

    List<String> columns() {
        return columns == null ? List.of() : columns;
    }

    Tally tally() {
        return new Tally(added, changed, unchanged, duplicate, rejected, byReason);
    }

    List<String> refusedUnits() {
        return refusedUnits;
    }

    /** Units whose whole register the file is. */
    List<String> complete() {
        return complete == null ? List.of() : complete;
    }

    List<FileWarning> warnings() {
        return warnings == null ? List.of() : warnings;
    }

    Proposals proposals() {
        return new Proposals(noted, missing, proposed);
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    /** When the rows that were not taken were deleted, null before. */
    Instant rejectionsForgottenAt() {
        return rejectionsForgottenAt;
    }
}
