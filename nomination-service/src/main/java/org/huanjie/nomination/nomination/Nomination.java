package org.huanjie.nomination.nomination;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.candidate.Particulars;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.jsonb.JsonColumn;

/**
 * A nomination form and the law's verdict on it. A well-formed form is always kept: {@code ACCEPTED} or {@code REJECTED} with
 * the findings that say why. Before the initial list it may be withdrawn by nominee or nominators with a paper; nothing is
 * ever deleted.
 */
@Entity
@Table(name = "nomination")
public class Nomination {
    /** {@code ACCEPTED} or {@code REJECTED} once and for all; {@code WITHDRAWN} before listing only. */
    @Schema(name = "NominationStatus")
    public enum Status {
        ACCEPTED,
        REJECTED,
        WITHDRAWN
    }

    /** A nomination is told twice at most. */
    private static final long RECEIVED = 1;

    private static final long WITHDRAWN = 2;
    private static final String NOMINATORS = "提名人";

    @Id
    private UUID id;

    @Version
    private long version;

    private String county;
    private String election;

    @Enumerated(EnumType.STRING)
    private Level level;

    private UUID district;

    @Embedded
    private Paper paper;

    private UUID candidate;
    private UUID nominee;

    @Embedded
    private Particulars particulars;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int validSignatures;

    @Convert(converter = FindingsColumn.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private List<Finding> findings;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "signatory", joinColumns = @JoinColumn(name = "nomination"))
    @OrderColumn(name = "line")
    @BatchSize(size = 100)
    private List<Signatory> signatories = new ArrayList<>();

    private String recordedBy;
    private Instant recordedAt;

    @Embedded
    private Withdrawal withdrawal;

    protected Nomination() {} // Hibernate

    private Nomination(UUID id, Form form, Facts facts) {
        District of = facts.district();
        this.id = id;
        this.county = of.county();
        this.election = of.election();
        this.level = of.level();
        this.district = of.id();
        this.paper = Paper.of(form);
        this.nominee = form.nominee();
        this.particulars = form.particulars();
        this.signatories.addAll(SignatureRules.judge(form, facts));
        this.validSignatures =
                (int) signatories.stream().filter(Signatory::valid).count();
        this.findings = FormRules.judge(form, facts, signatories);
        this.status = Finding.anyHard(findings) ? Status.REJECTED : Status.ACCEPTED;
    }

    /** Receives a form and judges it at once, by what is known at this moment. */
    static Nomination receive(UUID id, Form form, Facts facts, String recordedBy, Instant at) {
        Nomination nomination = new Nomination(id, form, facts);
        nomination.recordedBy = recordedBy;
        nomination.recordedAt = at;
        return nomination;
    }

    /** The person nominated, as a candidate of the district; of accepted nominations only. */
    NominationEvent accept(UUID asCandidate) {
        this.candidate = asCandidate;
        return event(RECEIVED);
    }

    NominationEvent rejected() {
        return event(RECEIVED);
    }

    /**
     * Withdrawn by nominee or nominators before the initial list.
     *
     * @param by       who withdraws it
     * @param document the paper that says so
     */
    public NominationEvent withdraw(String by, String document) {
        requireStanding();
        this.status = Status.WITHDRAWN;
        this.withdrawal = new Withdrawal(by, document);
        return event(WITHDRAWN);
    }

    /**
     * A signer takes their signature back before the initial list. Where fewer than ten are left the nomination does not stand any
     * more: it is withdrawn, by its nominators.
     *
     * @param line of the form, from 1
     * @return the event of the nomination's withdrawal; empty where it stands
     * @throws Refusal not found, or 409 {@code signature-invalid} for one that does not count anyway
     */
    Optional<NominationEvent> withdrawSignature(int line, LocalDate on, String document) {
        requireStanding();
        if (line < 1 || line > signatories.size()) {
            throw Refusal.notFound("signatory " + line + " of nomination " + id);
        }
        signatories.set(line - 1, signatories.get(line - 1).withdrawn(on, document));
        this.validSignatures--;
        if (validSignatures >= FormRules.SIGNERS) {
            return Optional.empty();
        }
        List<Finding> all = new ArrayList<>(findings);
        all.add(FormRules.tooFew(validSignatures));
        this.findings = List.copyOf(all);
        return Optional.of(withdraw(NOMINATORS, document));
    }

    /** @throws Refusal 409 where it was rejected or withdrawn before */
    void requireStanding() {
        if (status == Status.REJECTED) {
            throw Refusal.conflict("nomination-rejected", "该推荐未被接受，无须撤回", "the nomination was rejected");
        }
        if (status == Status.WITHDRAWN) {
            throw Refusal.conflict("nomination-withdrawn", "该推荐已经撤回", "the nomination was withdrawn before");
        }
    }

    private NominationEvent event(long sequence) {
        return new NominationEvent(
                county,
                election,
                sequence,
                id,
                district,
                level,
                paper.channel(),
                nominee,
                findings.stream().map(Finding::code).distinct().toList(),
                status);
    }

    boolean isAccepted() {
        return status == Status.ACCEPTED;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    String county() {
        return county;
    }

    String election() {
        return election;
    }

    Level level() {
        return level;
    }

    UUID district() {
        return district;
    }

    public Channel channel() {
        return paper.channel();
    }

    public List<String> organisations() {
        return List.copyOf(paper.organisations());
    }

    public Optional<UUID> candidate() {
        return Optional.ofNullable(candidate);
    }

    UUID nominee() {
        return nominee;
    }

    Particulars particulars() {
        return particulars;
    }

    Paper paper() {
        return paper;
    }

    public Status status() {
        return status;
    }

    int validSignatures() {
        return validSignatures;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<Signatory> signatories() {
        return List.copyOf(signatories);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }
}
