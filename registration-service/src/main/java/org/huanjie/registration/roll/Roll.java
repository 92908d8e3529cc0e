package org.huanjie.registration.roll;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.district.District;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Level;

/** The roll of a district at one level. A draft is replaced at will; a published one never changes. */
@Entity
@Table(name = "roll")
class Roll {
    enum Status {
        DRAFT,
        PUBLISHED,
        SUPERSEDED,
        FINAL
    }

    /** Where and when the district votes; published with the roll. */
    record Polling(String place, OffsetDateTime from, OffsetDateTime until) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private ListedDistrict listed;

    private int rollVersion;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int count;

    @JdbcTypeCode(SqlTypes.JSON)
    private Arithmetic arithmetic;

    private String sha256;
    private String draftedBy;
    private Instant draftedAt;

    @Embedded
    private Publication publication;

    private UUID previous;
    private LocalDate electionDay;
    private LocalDate byElectionDay;
    private int lastSerial;
    private Instant erasedAt;

    protected Roll() {} // Hibernate

    static Roll draft(UUID id, District district, LocalDate electionDay, String by, Instant now) {
        Roll roll = new Roll();
        roll.id = id;
        roll.listed = ListedDistrict.of(district);
        roll.rollVersion = 1;
        roll.electionDay = electionDay;
        roll.status = Status.DRAFT;
        roll.arithmetic = Arithmetic.first(0, 0);
        roll.sha256 = "";
        roll.draftedBy = by;
        roll.draftedAt = now;
        return roll;
    }

    /** The entries of the draft stand: how they follow from the last roll, with this hash. */
    void entered(Arithmetic sums, String hash) {
        count = sums.total();
        lastSerial = sums.total();
        arithmetic = sums;
        sha256 = hash;
    }

    /**
     * The next version, which takes this one's place (补正): published at once, by and on the same terms.
     *
     * @param place the district as it is now
     * @param today a published roll is corrected until the last day, a final one by a court's order only
     */
    Roll correct(UUID nextId, ListedDistrict place, LocalDate day, LocalDate today, Instant now, String by) {
        Roll next = new Roll();
        next.id = nextId;
        next.listed = place;
        next.rollVersion = rollVersion + 1;
        next.status = status;
        next.arithmetic = arithmetic;
        next.count = count;
        next.sha256 = sha256;
        next.draftedBy = by;
        next.draftedAt = now;
        next.publication = publication.again(by, now, today);
        next.previous = id;
        next.electionDay = day;
        next.byElectionDay = byElectionDay;
        next.lastSerial = lastSerial;
        status = Status.SUPERSEDED;
        return next;
    }

    /** The entries of a correction stand. */
    void corrected(Arithmetic sums, int highestSerial, String hash) {
        count = sums.total();
        arithmetic = sums;
        lastSerial = highestSerial;
        sha256 = hash;
    }

    /** @throws Refusal 410 {@code roll-erased}: what it was is proven by its count and hash, who was on it is known no more */
    void requireKept() {
        if (erasedAt != null) {
            throw Refusal.of(410, "roll-erased", "该选民名单保存期限已满，名单内容已删除", "erased at " + erasedAt + ", its sha256 stays");
        }
    }

    /** @throws Refusal 409 for a draft, or for a version that another has followed; 410 once its entries are erased */
    void requireStanding() {
        requireKept();
        if (status == Status.DRAFT) {
            throw Refusal.conflict("roll-not-published", "名单尚未公布", "it is a draft");
        }
        if (status == Status.SUPERSEDED) {
            throw Refusal.conflict("roll-superseded", "名单已有新的补正版本", "a later version stands");
        }
    }

    /** Freezes it: the N of the election day. */
    void freeze() {
        requireStanding();
        if (status == Status.FINAL) {
            throw Refusal.conflict("roll-final", "名单已经定稿", "it is FINAL already");
        }
        status = Status.FINAL;
    }

    /**
     * Takes a final roll up again for a by-election, R-115: until the day before it may be corrected, then it is frozen anew. Who is on it
     * stays; serials do, too.
     *
     * @param general the election as it is scheduled now, be it for another day than when the roll was drafted
     * @throws Refusal 409 unless it is final and stands; 422 {@code before-election} for a day that is not after its last one
     */
    void reopen(LocalDate day, Election general) {
        requireStanding();
        if (status != Status.FINAL) {
            throw Refusal.conflict("roll-not-final", "名单尚未定稿，可以直接补正", "it is " + status);
        }
        LocalDate last = under(general).electionDay();
        if (!day.isAfter(last)) {
            throw Refusal.unprocessable("before-election", "补选日应当晚于上次选举日", "the roll's last election day is " + last)
                    .violation("electionDay", "应当晚于" + last);
        }
        status = Status.PUBLISHED;
        byElectionDay = day;
    }

    /** The election by whose days it is corrected and frozen: the general one, or the by-election it was taken up for. */
    Election under(Election general) {
        return byElectionDay == null ? general : general.on(byElectionDay);
    }

    /** What is in the way of publishing it beside the gate's findings, Chinese; null for nothing. */
    String whyNotPublish(Caller caller) {
        return status != Status.DRAFT ? "该名单已经公布" : caller.sub().equals(draftedBy) ? "经办人与决定人不能是同一人" : null;
    }

    /**
     * @throws Refusal 409 if it is published or the caller drafted it, 422 with what the gate refuses, or
     *                 {@code reason-required} where it warns
     */
    void publish(
            Polling polling,
            String why,
            List<Finding> gate,
            LocalDate today,
            LocalDate objections,
            Instant now,
            Caller caller) {
        if (status != Status.DRAFT) {
            throw Refusal.conflict("roll-published", whyNotPublish(caller), "it is " + status);
        }
        TwoPersons.require(caller, draftedBy);
        if (Finding.anyHard(gate)) {
            throw Refusal.broken(gate);
        }
        boolean warned = Finding.anyWarn(gate);
        if (warned && (why == null || why.isBlank())) {
            throw Refusal.reasonRequired(gate);
        }
        String reason = warned ? why : null;
        status = Status.PUBLISHED;
        publication = new Publication(
                caller.sub(), now, today, objections, polling.place(), polling.from(), polling.until(), reason);
    }

    boolean isPublic() {
        return status != Status.DRAFT;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ListedDistrict listed() {
        return listed;
    }

    Level level() {
        return listed.level();
    }

    UUID district() {
        return listed.district();
    }

    String election() {
        return listed.election();
    }

    UUID previous() {
        return previous;
    }

    LocalDate electionDay() {
        return electionDay;
    }

    /** Of the by-election that it was taken up again for; empty before. */
    Optional<LocalDate> byElectionDay() {
        return Optional.ofNullable(byElectionDay);
    }

    int lastSerial() {
        return lastSerial;
    }

    int rollVersion() {
        return rollVersion;
    }

    Status status() {
        return status;
    }

    int count() {
        return count;
    }

    Arithmetic arithmetic() {
        return arithmetic;
    }

    String sha256() {
        return sha256;
    }

    /** When its entries were erased, null as long as they are kept. */
    Instant erasedAt() {
        return erasedAt;
    }

    /** Empty for a draft. */
    Optional<Publication> publication() {
        return Optional.ofNullable(publication);
    }

    /** The day of its notice; null for a draft. */
    LocalDate publishedOn() {
        return publication().map(Publication::publishedOn).orElse(null);
    }
}
