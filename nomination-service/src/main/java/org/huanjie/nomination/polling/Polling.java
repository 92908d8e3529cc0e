package org.huanjie.nomination.polling;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.jsonb.JsonColumn;

/**
 * How a district votes: its places and officers, arranged as one whole until the day of the vote and told to the voters by the
 * polling notice. A change after the notice waits for another one.
 */
@Entity
@Table(name = "polling")
class Polling {
    @Converter
    static class Places extends JsonColumn<List<Place>> {
        Places() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Officers extends JsonColumn<List<Officer>> {
        Officers() {
            super(new TypeReference<>() {});
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID district;

    @Convert(converter = Places.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private List<Place> places = List.of();

    @Convert(converter = Officers.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private List<Officer> officers = List.of();

    private String arrangedBy;
    private LocalDate publishedOn;
    private String publishedBy;
    private boolean changed;

    protected Polling() {} // Hibernate

    Polling(UUID id, UUID district) {
        this.id = id;
        this.district = district;
    }

    /**
     * Takes other places and officers instead of those before.
     *
     * @throws Refusal 409 once the day has come; 422 for what no lawful arrangement can have
     */
    void arrange(List<Place> wanted, List<Officer> named, PollingFacts facts, String by) {
        requireChangeable(facts);
        ArrangementRules.require(wanted, named, facts);
        this.places =
                wanted.stream().sorted(Comparator.comparingInt(Place::number)).toList();
        this.officers = List.copyOf(named);
        this.arrangedBy = by;
        this.changed = true;
    }

    /**
     * Told to the voters.
     *
     * @param reason why in spite of warnings; may be null where there are none
     */
    PollingEvent publish(District of, PollingFacts facts, String reason, String by) {
        requirePublishable(facts);
        List<Finding> findings = findings(facts);
        if (Finding.anyWarn(findings) && (reason == null || reason.isBlank())) {
            throw Refusal.reasonRequired(findings);
        }
        this.publishedOn = facts.today();
        this.publishedBy = by;
        this.changed = false;
        return PollingEvent.of(this, of, facts);
    }

    /** What publishing refuses by, and what {@code actions} shows. */
    void requirePublishable(PollingFacts facts) {
        requireChangeable(facts);
        List<Finding> findings = findings(facts);
        if (Finding.anyHard(findings)) {
            throw Refusal.broken(findings);
        }
    }

    /** What the law holds against it as it stands. */
    List<Finding> findings(PollingFacts facts) {
        return PollingRules.judge(places, officers, facts);
    }

    /** @throws Refusal 409 {@code voting-open}, {@code polling-closed} on the election day */
    static void requireChangeable(PollingFacts facts) {
        if (facts.voting()) {
            throw Refusal.conflict("voting-open", "投票已经开始，不能再变更投票安排", "the vote is open or over");
        }
        if (!facts.followingVote() && !facts.today().isBefore(facts.election().electionDay())) {
            throw Refusal.conflict(
                    "polling-closed",
                    "选举日已到，不能再变更投票安排",
                    "the election day is " + facts.election().electionDay());
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID district() {
        return district;
    }

    List<Place> places() {
        return places;
    }

    List<Officer> officers() {
        return officers;
    }

    String arrangedBy() {
        return arrangedBy;
    }

    /** Of the last notice; empty before the first. */
    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    boolean isChanged() {
        return changed;
    }
}
