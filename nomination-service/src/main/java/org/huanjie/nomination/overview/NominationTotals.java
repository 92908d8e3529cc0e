package org.huanjie.nomination.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import org.huanjie.kit.access.Scope;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.result.ResultRules;

/** Counts over districts, in one statement; what was erased of an election long past is counted as it was remembered. */
@ApplicationScoped
class NominationTotals {
    private static final String TOTALS = """
            with mine as (
                select d.id, d.level, d.seats, d.step, d.erased
                  from district d
                 where not d.withdrawn and d.by_election_of is null
                   and (cast(:election as text) is null or d.election = :election)
                   and exists (select from district_unit u where u.district = d.id and %s and %s)
            ), forms as (
                select m.level,
                       count(*) filter (where n.status = 'ACCEPTED') as accepted,
                       count(*) filter (where n.status = 'REJECTED') as rejected,
                       count(*) filter (where n.status = 'WITHDRAWN') as withdrawn,
                       count(distinct n.candidate) filter (where n.status = 'ACCEPTED' and n.channel = 'JOINT_VOTERS') as by_voters,
                       count(distinct n.candidate) filter (where n.status = 'ACCEPTED' and n.channel = 'ORGANISATION') as by_organisations
                  from mine m join nomination n on n.district = m.id
                 group by m.level
            ), persons as (
                select m.level,
                       count(*) filter (where c.listed) as initial,
                       count(*) filter (where c.status in ('FORMAL', 'ELECTED', 'NOT_ELECTED')) as formal
                  from mine m join candidate c on c.district = m.id
                 group by m.level
            ), filled as (
                select m.level, count(*) as elected from mine m join deputy p on p.district = m.id where p.by_election is null
                 group by m.level
            ), votes as (
                select m.level, sum(r.registered) as registered,
                       sum(cast(coalesce(e.figures, m.erased) ->> 'voted' as bigint)) as voted
                  from mine m
                  join lateral (select c.round from certification c
                                 where c.district = m.id and c.result ->> 'valid' = 'true'
                                 order by c.round limit 1) first on true
                  join voting_round r on r.district = m.id and r.round = first.round
                  left join count_entry e on e.district = m.id and e.round = first.round and e.entry = 1
                 group by m.level
            ), gone as (
                select m.level,
                       sum(cast(m.erased ->> 'accepted' as bigint)) as accepted,
                       sum(cast(m.erased ->> 'rejected' as bigint)) as rejected,
                       sum(cast(m.erased ->> 'withdrawn' as bigint)) as withdrawn,
                       sum(cast(m.erased ->> 'byVoters' as bigint)) as by_voters,
                       sum(cast(m.erased ->> 'byOrganisations' as bigint)) as by_organisations,
                       sum(cast(m.erased ->> 'initial' as bigint)) as initial,
                       sum(cast(m.erased ->> 'formal' as bigint)) as formal
                  from mine m where m.erased is not null
                 group by m.level
            )
            select m.level, count(*) as districts, sum(m.seats) as seats,
                   count(*) filter (where m.step = 'CERTIFIED') as certified,
                   coalesce(max(forms.accepted), 0) + coalesce(max(gone.accepted), 0) as accepted,
                   coalesce(max(forms.rejected), 0) + coalesce(max(gone.rejected), 0) as rejected,
                   coalesce(max(forms.withdrawn), 0) + coalesce(max(gone.withdrawn), 0) as withdrawn,
                   coalesce(max(forms.by_voters), 0) + coalesce(max(gone.by_voters), 0) as by_voters,
                   coalesce(max(forms.by_organisations), 0) + coalesce(max(gone.by_organisations), 0) as by_organisations,
                   coalesce(max(persons.initial), 0) + coalesce(max(gone.initial), 0) as initial,
                   coalesce(max(persons.formal), 0) + coalesce(max(gone.formal), 0) as formal,
                   coalesce(max(filled.elected), 0) as elected,
                   coalesce(max(votes.registered), 0) as registered, coalesce(max(votes.voted), 0) as voted
              from mine m
              left join forms using (level)
              left join persons using (level)
              left join filled using (level)
              left join votes using (level)
              left join gone using (level)
             group by m.level
             order by m.level
            """;

    private final EntityManager database;

    NominationTotals(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    List<StatisticsView.LevelTotals> byLevel(String election, String division, Scope scope) {
        Scope under = division == null ? null : Scope.under(division);
        String below = under == null ? "true" : under.condition("u.unit").replace(":scope", ":under");
        Query query = database.createNativeQuery(TOTALS.formatted(scope.condition("u.unit"), below), Tuple.class)
                .setParameter("election", election);
        scope.bind(query);
        if (under != null && !under.ranges().isEmpty()) {
            query.setParameter("underFrom0", under.ranges().get(0).from());
            query.setParameter("underTo0", under.ranges().get(0).to());
        }
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(NominationTotals::read).toList();
    }

    private static StatisticsView.LevelTotals read(Tuple row) {
        long registered = number(row, "registered");
        long voted = number(row, "voted");
        return new StatisticsView.LevelTotals(
                Level.valueOf(row.get("level", String.class)),
                number(row, "districts"),
                number(row, "seats"),
                number(row, "accepted"),
                number(row, "rejected"),
                number(row, "withdrawn"),
                number(row, "by_voters"),
                number(row, "by_organisations"),
                number(row, "initial"),
                number(row, "formal"),
                number(row, "elected"),
                number(row, "certified"),
                registered,
                voted,
                registered == 0 ? null : ResultRules.turnout(voted, registered));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
