package org.huanjie.reporting.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.projection.Projection;
import org.huanjie.reporting.projection.ReadModel;

/** Projection of published notices, by the events of every service. */
@ApplicationScoped
class Notices implements Projection {
    /** What this service reads of {@code notice-published}. */
    record Published(
            @NotNull String county,
            @NotNull String election,
            @NotNull UUID notice,
            @NotNull String kind,
            String level,
            @NotNull String division,
            String issuer,
            String documentNo,
            @NotNull String title,
            @NotNull String url,
            @NotNull String sha256,
            @NotNull LocalDate publishedOn) {}

    private final ReadModel model;
    private final EntityManager database;

    Notices(ReadModel model, EntityManager database) {
        this.model = model;
        this.database = database;
    }

    @Produces
    @Singleton
    EventHandler<Published> ofDistricting() {
        return of("districting");
    }

    @Produces
    @Singleton
    EventHandler<Published> ofRegistration() {
        return of("registration");
    }

    @Produces
    @Singleton
    EventHandler<Published> ofNomination() {
        return of("nomination");
    }

    private EventHandler<Published> of(String service) {
        return model.handler(
                "org.huanjie." + service + ".notice-published.v1", Published.class, events -> show(service, events));
    }

    private void show(String service, List<Envelope<Published>> events) {
        model.show("""
                insert into notice as shown (id, sequence, service, county, election, kind, level, division, issuer, document_no,
                       title, url, sha256, published_on)
                select distinct on (notice) notice, sequence, '%s', county, election, kind, level, division, issuer,
                       "documentNo", title, url, sha256, "publishedOn"
                  from jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb),
                       jsonb_to_record(told.data) as state (county text, election text, notice uuid, kind text, level text,
                           division text, issuer text, "documentNo" text, title text, url text, sha256 text,
                           "publishedOn" date)
                 order by notice, sequence desc
                on conflict (id) do update
                   set sequence = excluded.sequence, service = excluded.service, issuer = excluded.issuer, document_no = excluded.document_no,
                       title = excluded.title, url = excluded.url, sha256 = excluded.sha256,
                       published_on = excluded.published_on
                 where shown.sequence < excluded.sequence
                """.formatted(service), events);
    }

    @Override
    public List<String> tables() {
        return List.of("notice");
    }

    /** Public: no scope; an election, kind or division left null is any. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<NoticeView> published(String election, String kind, String division, PageRequest page) {
        if (division != null && !division.matches("[0-9]{1,15}")) {
            throw Refusal.malformed("division is a code of up to fifteen digits")
                    .violation("division", "区划代码");
        }
        Scope.Range range = division == null
                ? new Scope.Range("", ":")
                : Scope.under(division).ranges().get(0);
        List<Tuple> rows = database.createNativeQuery("""
                        select id, number, service, election, kind, level, division, issuer, document_no, title, url, sha256,
                               cast(published_on as text) as published_on
                          from (select *, row_number() over (partition by election order by published_on, id) as number
                                  from notice
                                 where cast(:election as text) is null or election = :election) as numbered
                         where id > :after
                           and (cast(:kind as text) is null or kind = :kind)
                           and division >= :from and division < :to
                         order by id
                         limit :limit
                        """, Tuple.class)
                .setParameter("after", page.afterId())
                .setParameter("election", election)
                .setParameter("kind", kind)
                .setParameter("from", range.from())
                .setParameter("to", range.to())
                .setParameter("limit", page.fetch())
                .getResultList();
        return rows.stream().map(NoticeView::of).toList();
    }
}
