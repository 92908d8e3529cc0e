package org.huanjie.reporting.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of published lists; of a candidate only what is counted, no name. */
@ApplicationScoped
class CandidateLists implements Projection {
    private static final String UPSERT = """
            insert into candidate_list as shown (district, kind, sequence, county, election, level, division, seats, candidates,
                   published_on)
            select distinct on (district) district, '%s', sequence, county, election, level, division, seats, candidates,
                   "publishedOn"
              from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                   jsonb_to_record(told.data) as state (county text, election text, district uuid, level text, division text,
                       seats integer, candidates jsonb, "publishedOn" date)
             order by district, sequence desc
            on conflict (district, kind) do update
               set sequence = excluded.sequence, seats = excluded.seats, candidates = excluded.candidates,
                   published_on = excluded.published_on
             where shown.sequence < excluded.sequence
            """;

    record Candidate(
            UUID candidate,
            UUID voter,
            String sex,
            String ethnicity,
            String birthYearMonth,
            String politicalStatus,
            String education) {}

    /** What this service reads of {@code initial-list-published} and {@code formal-list-published}. */
    record Published(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID district,
            @NotNull String level,
            @NotNull String division,
            @NotNull Integer seats,
            @NotNull List<Candidate> candidates,
            @NotNull LocalDate publishedOn) {}

    private final ReadModel model;

    CandidateLists(ReadModel model) {
        this.model = model;
    }

    @Produces
    @Singleton
    EventHandler<Published> initial() {
        return model.handler(
                "org.huanjie.nomination.initial-list-published.v1",
                Published.class,
                events -> model.show(UPSERT.formatted("INITIAL"), events));
    }

    @Produces
    @Singleton
    EventHandler<Published> formal() {
        return model.handler(
                "org.huanjie.nomination.formal-list-published.v1",
                Published.class,
                events -> model.show(UPSERT.formatted("FORMAL"), events));
    }

    @Override
    public List<String> tables() {
        return List.of("candidate_list");
    }
}
