package org.huanjie.nomination.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;

/** Writes a candidate's introduction, or writes it anew. */
@ApplicationScoped
class WriteIntroduction {
    /** @param created whether there was none before */
    record Written(Introduction introduction, boolean created) {}

    private final EntityManager database;
    private final Candidates candidates;
    private final Districts districts;
    private final Calendars calendars;
    private final Audit audit;
    private final Clock clock;

    WriteIntroduction(
            EntityManager database,
            Candidates candidates,
            Districts districts,
            Calendars calendars,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.candidates = candidates;
        this.districts = districts;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Written write(UUID candidate, String ifMatch, String text, Caller caller) {
        District district = districts.visibleForChange(districtOf(candidate), caller.scope());
        Optional<Introduction> known = Optional.ofNullable(database.find(Introduction.class, candidate));
        if (known.isPresent()) {
            IfMatch.required(ifMatch).require(known.get().version());
        } else {
            IfMatch.ifGiven(ifMatch).requireNone();
        }
        Introduction introduction = known.orElseGet(() -> new Introduction(candidate));
        introduction.write(
                text, calendars.of(district).electionDay(), LocalDate.now(clock), caller.sub(), clock.instant());
        if (known.isEmpty()) {
            database.persist(introduction);
        }
        audit.record(
                caller,
                "introduction-written",
                "candidate",
                candidate,
                district.division(),
                Map.of("length", text.length()));
        return new Written(introduction, known.isEmpty());
    }

    /** @throws Refusal not found: no such candidate in scope, or no introduction yet */
    Introduction visible(UUID candidate, Scope scope) {
        districts.visible(districtOf(candidate), scope);
        return Optional.ofNullable(database.find(Introduction.class, candidate))
                .orElseThrow(() -> Refusal.notFound("introduction of candidate " + candidate));
    }

    private UUID districtOf(UUID candidate) {
        return candidates.districtOf(candidate).orElseThrow(() -> Refusal.notFound("candidate " + candidate));
    }
}
