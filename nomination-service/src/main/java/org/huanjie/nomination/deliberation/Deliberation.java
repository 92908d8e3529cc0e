package org.huanjie.nomination.deliberation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.Conclusion;
import org.huanjie.nomination.jsonb.JsonColumn;

/** A round of deliberation (讨论、协商) of a district's voter groups on the initial list, R-88. Never changed. */
@Entity
@Table(name = "deliberation")
public class Deliberation {
    @Converter
    static class Opinions extends JsonColumn<List<GroupOpinion>> {
        Opinions() {
            super(new TypeReference<>() {});
        }
    }

    @Id
    private UUID id;

    private UUID district;
    private int round;
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private Conclusion conclusion;

    @Convert(converter = Opinions.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private List<GroupOpinion> opinions;

    private String recordedBy;
    private Instant recordedAt;

    protected Deliberation() {} // Hibernate

    /**
     * Takes what the groups reported.
     *
     * @param candidates those of the initial list who stand
     * @throws Refusal 422 {@code unknown-candidate}, or {@code opinions-exceed-present} where more gave an opinion than took part
     */
    Deliberation(
            UUID id,
            UUID district,
            DeliberationRequest report,
            Set<UUID> candidates,
            String recordedBy,
            Instant recordedAt) {
        for (int g = 0; g < report.groups().size(); g++) {
            GroupOpinion group = report.groups().get(g);
            for (GroupOpinion.Opinion opinion : group.opinions()) {
                String field = "groups[%d].opinions".formatted(g);
                if (!candidates.contains(opinion.candidate())) {
                    throw Refusal.unprocessable("unknown-candidate", "未知的候选人", "not a standing candidate of the list")
                            .violation(field, "未知的候选人");
                }
                if (opinion.support() + opinion.against() > group.present()) {
                    throw Refusal.unprocessable(
                                    "opinions-exceed-present",
                                    "表态人数多于到会人数",
                                    "%d for and %d against of %d present"
                                            .formatted(opinion.support(), opinion.against(), group.present()))
                            .violation(field, "赞成与反对之和不得大于到会人数");
                }
            }
        }
        this.id = id;
        this.district = district;
        this.round = report.round();
        this.heldOn = report.on();
        this.conclusion = report.conclusion();
        this.opinions = List.copyOf(report.groups());
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** Voters for each candidate over all groups, as far as they were asked. */
    public Map<UUID, Integer> support() {
        Map<UUID, Integer> support = new HashMap<>();
        opinions.forEach(group -> group.opinions()
                .forEach(opinion -> support.merge(opinion.candidate(), opinion.support(), Integer::sum)));
        return support;
    }

    UUID id() {
        return id;
    }

    UUID district() {
        return district;
    }

    int round() {
        return round;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Conclusion conclusion() {
        return conclusion;
    }

    List<GroupOpinion> opinions() {
        return opinions;
    }
}
