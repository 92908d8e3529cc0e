package org.huanjie.nomination.introduction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/** The text by which a candidate is introduced. On the election day introducing must stop. */
@Entity
@Table(name = "introduction")
class Introduction {
    static final Rule STOP = new Rule("R-94", "INTRO_STOP", "选举法第三十四条");

    @Id
    private UUID candidate;

    @Version
    private long version;

    private String text;
    private String writtenBy;
    private Instant writtenAt;

    protected Introduction() {} // Hibernate

    Introduction(UUID candidate) {
        this.candidate = candidate;
    }

    /** @throws Refusal 422 {@code rule-violated} on the election day and after it */
    void write(String newText, LocalDate electionDay, LocalDate today, String by, Instant at) {
        requireAllowed(electionDay, today);
        this.text = newText;
        this.writtenBy = by;
        this.writtenAt = at;
    }

    static void requireAllowed(LocalDate electionDay, LocalDate today) {
        if (!today.isBefore(electionDay)) {
            throw Refusal.broken(STOP, "rule-violated", "选举日必须停止代表候选人的介绍。", "the election day is " + electionDay);
        }
    }

    UUID candidate() {
        return candidate;
    }

    long version() {
        return version;
    }

    String text() {
        return text;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
