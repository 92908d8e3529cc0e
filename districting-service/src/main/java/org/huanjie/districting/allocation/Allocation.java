package org.huanjie.districting.allocation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/** The county's seats dealt out to townships and reserved ones; holds once another person has approved it. */
@Entity
@Table(name = "allocation")
public class Allocation {
    enum Status {
        DRAFT,
        APPROVED
    }

    static final Rule SUM = new Rule("R-18", "ALLOC_SUM", "选举法 art. 15, 25");
    static final Rule GARRISON = new Rule("R-21", "ALLOC_PLA", "选举法 art. 6");

    /** Seats set apart: the garrison's (驻军) or not yet placed (机动). */
    public enum ReservedKind {
        PLA,
        RESERVED
    }

    public record Reserved(String name, ReservedKind kind, int seats) {}

    public record Item(
            String division,
            String name,
            long population,
            String quotient,
            int seats,
            BigDecimal populationPerDeputy,
            String explanation) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private String election;
    private String division;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int seats;
    private int available;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reserved> reserved;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Item> items;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MinoritySeats> minorities = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings = List.of();

    private String createdBy;
    private Instant approvedAt;

    protected Allocation() {} // Hibernate

    /**
     * @param seats the number that governs
     * @throws Refusal 422 if reserved seats leave less than one for each township
     */
    static Allocation draft(
            UUID id,
            String election,
            String division,
            int seats,
            List<Reserved> reserved,
            List<LargestRemainder.Unit> townships,
            String by) {
        Allocation allocation = new Allocation();
        allocation.id = id;
        allocation.election = election;
        allocation.division = division;
        allocation.status = Status.DRAFT;
        allocation.seats = seats;
        allocation.available =
                seats - reserved.stream().mapToInt(Reserved::seats).sum();
        allocation.reserved = List.copyOf(reserved);
        allocation.items = LargestRemainder.allocate(townships, allocation.available).stream()
                .map(allocation::item)
                .toList();
        allocation.createdBy = by;
        return allocation;
    }

    private Item item(LargestRemainder.Share share) {
        LargestRemainder.Unit unit = share.unit();
        BigDecimal each = BigDecimal.valueOf(unit.population())
                .divide(BigDecimal.valueOf(share.seats()), 1, RoundingMode.HALF_UP);
        String why = "%d名×%d人÷总人口，得%s，分配%d名，每名代表代表%s人。"
                .formatted(
                        available,
                        unit.population(),
                        share.quotient().toPlainString(),
                        share.seats(),
                        each.toPlainString());
        return new Item(
                unit.code(),
                unit.name(),
                unit.population(),
                share.quotient().toPlainString(),
                share.seats(),
                each,
                why);
    }

    /** Takes what minorities are to elect, and what the law says of it. */
    void plan(List<MinoritySeats> minorities, List<Finding> findings) {
        this.minorities = List.copyOf(minorities);
        this.findings = List.copyOf(findings);
    }

    /** @throws Refusal 409 if it is approved already or the caller made it; 422 with the rules that refuse it */
    void approve(Caller caller, Instant now) {
        if (status == Status.APPROVED) {
            throw Refusal.conflict("allocation-approved", "名额分配已经批准", "it is approved");
        }
        TwoPersons.require(caller, createdBy);
        if (Finding.anyHard(findings)) {
            throw Refusal.broken(findings.stream()
                    .filter(finding -> finding.severity() == Finding.Severity.HARD)
                    .toList());
        }
        status = Status.APPROVED;
        approvedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String election() {
        return election;
    }

    public String division() {
        return division;
    }

    Status status() {
        return status;
    }

    public int seats() {
        return seats;
    }

    public int available() {
        return available;
    }

    public List<Reserved> reserved() {
        return reserved;
    }

    public List<Item> items() {
        return items;
    }

    List<MinoritySeats> minorities() {
        return minorities;
    }

    List<Finding> findings() {
        return findings;
    }
}
