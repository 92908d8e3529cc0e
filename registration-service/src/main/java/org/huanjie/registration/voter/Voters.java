package org.huanjie.registration.voter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.jsonb.Json;

/** The registrations, each query within a scope. */
@ApplicationScoped
public class Voters implements PanacheRepositoryBase<Voter, UUID> {
    /** SQL: codes of the units of district {@code :district}, with the parts of a unit that was split. */
    static final String UNITS = """
            select d.code from district_unit as u
              join division as d on d.code >= u.unit and d.code < u.unit || '~' and u.unit in (d.code, left(d.code, 12))
             where u.district = :district
            """;

    private static final int MOST_FOUND = 100;

    /** What a list asks for; null is not asked for. */
    record Filter(String unit, UUID district, Voter.Status status, Voter.Review review) {}

    /** @throws Refusal not found, also for a voter of another scope */
    public Voter visible(UUID id, Scope scope) {
        return find(
                        "id = :id and " + scope.condition("unit"),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("voter " + id));
    }

    /**
     * By unit, then id: the order of an index that begins where the scope does. In the order of ids alone a county's first page
     * lay behind all voters that other counties had registered before.
     */
    List<Voter> list(Filter filter, Scope scope, PageRequest page) {
        String unit =
                page.after().map(cursor -> String.valueOf(cursor.number(1))).orElse("");
        return after(unit, page.afterId(), filter, scope, page.fetch());
    }

    /** The next of a sheet, in the same order. @param last the last that was read, null at first */
    List<Voter> after(VoterView last, Filter filter, Scope scope, int limit) {
        return after(last == null ? "" : last.unit(), last == null ? new UUID(0, 0) : last.id(), filter, scope, limit);
    }

    private List<Voter> after(String unit, UUID id, Filter filter, Scope scope, int limit) {
        List<Scope.Range> ranges = scope.ranges();
        String first = ranges.stream()
                .map(Scope.Range::from)
                .min(Comparator.naturalOrder())
                .orElse("");
        String end = ranges.stream()
                .map(Scope.Range::to)
                .max(Comparator.naturalOrder())
                .orElse("");
        Parameters values = scope.parameters()
                .and("unitAfter", unit.isEmpty() ? first : unit)
                .and("idAfter", id)
                .and("unitEnd", end);
        List<String> conditions = new ArrayList<>(List.of(
                "unit >= :unitAfter and (unit > :unitAfter or id > :idAfter) and unit < :unitEnd",
                scope.condition("unit")));
        if (filter.unit() != null) {
            conditions.add("unit = :unit");
            values.and("unit", filter.unit());
        }
        if (filter.status() != null) {
            conditions.add("standing.status = :status");
            values.and("status", filter.status());
        }
        if (filter.review() == Voter.Review.DRAFT) {
            conditions.add("scrutiny.openFindings = true"); // the same, and the index says it
        } else if (filter.review() != null) {
            conditions.add("scrutiny.review = :review");
            values.and("review", filter.review());
        }
        if (filter.district() != null) {
            conditions.add("unit in :units");
            values.and("units", unitsOf(filter.district()));
        }
        return find(String.join(" and ", conditions) + " order by unit, id", values)
                .range(0, limit - 1)
                .list();
    }

    /** Where a list goes on behind a voter. */
    static Cursor cursor(VoterView last) {
        return Cursor.of(last.id(), last.unit());
    }

    @SuppressWarnings("unchecked")
    private List<String> unitsOf(UUID district) {
        return getEntityManager()
                .createNativeQuery(UNITS)
                .setParameter("district", district)
                .getResultList();
    }

    List<Voter> byCitizen(byte[] index, Scope scope) {
        return find(
                        "citizenIndex = :index and " + scope.condition("unit"),
                        scope.parameters().and("index", index))
                .stream()
                .sorted(Comparator.comparing(Voter::id))
                .limit(MOST_FOUND)
                .toList();
    }

    /** R-43, by the database: true if the citizen had no live registration; waits for whoever registers the same at this moment. */
    boolean claim(byte[] citizenIndex, UUID voter, String unit) {
        return getEntityManager()
                        .createNativeQuery("""
                        insert into live_registration (citizen_index, voter, unit) values (:index, :voter, :unit)
                        on conflict do nothing
                        """)
                        .setParameter("index", citizenIndex)
                        .setParameter("voter", voter)
                        .setParameter("unit", unit)
                        .executeUpdate()
                == 1;
    }

    void moved(Voter voter) {
        getEntityManager()
                .createNativeQuery("update live_registration set unit = :unit where citizen_index = :index")
                .setParameter("unit", voter.unit())
                .setParameter("index", voter.citizenIndex())
                .executeUpdate();
    }

    /** The citizen's one live registration is another one now: no moment with two, none without. */
    void hand(Voter from, UUID to, String unit) {
        int handed = getEntityManager()
                .createNativeQuery("""
                        update live_registration set voter = :to, unit = :unit where citizen_index = :index and voter = :from
                        """)
                .setParameter("to", to)
                .setParameter("unit", unit)
                .setParameter("index", from.citizenIndex())
                .setParameter("from", from.id())
                .executeUpdate();
        if (handed != 1) {
            throw new IllegalStateException("voter " + from.id() + " does not hold the citizen's registration");
        }
    }

    /** Whether the citizen's one registration is still this one, though removed. */
    boolean holds(Voter voter) {
        return !getEntityManager()
                .createNativeQuery("select 1 from live_registration where citizen_index = :index and voter = :voter")
                .setParameter("index", voter.citizenIndex())
                .setParameter("voter", voter.id())
                .getResultList()
                .isEmpty();
    }

    void release(Voter voter) {
        getEntityManager()
                .createNativeQuery("delete from live_registration where citizen_index = :index and voter = :voter")
                .setParameter("index", voter.citizenIndex())
                .setParameter("voter", voter.id())
                .executeUpdate();
    }

    /** Where the citizen is registered now. */
    @SuppressWarnings("unchecked")
    Optional<String> liveUnit(byte[] citizenIndex) {
        return getEntityManager()
                .createNativeQuery("select unit from live_registration where citizen_index = :index")
                .setParameter("index", citizenIndex)
                .getResultStream()
                .findFirst();
    }

    /** Adds to a voter's history; ids and codes only. */
    void note(Voter voter, String by, String action, Map<String, ?> detail) {
        flush();
        getEntityManager()
                .createNativeQuery("""
                        insert into voter_change (voter, version, by, action, detail)
                        values (:voter, :version, :by, :action, cast(:detail as jsonb))
                        """)
                .setParameter("voter", voter.id())
                .setParameter("version", voter.version())
                .setParameter("by", by)
                .setParameter("action", action)
                .setParameter("detail", Json.write(detail))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Tuple> history(UUID voter) {
        return getEntityManager()
                .createNativeQuery("""
                        select version, at, by, action, cast(detail as text) as detail from (
                            select 1 as version, entered_at as at, coalesce((select by from voter_change c
                                      where c.voter = v.id and c.version = 1), v.entered_by) as by,
                                   'registered' as action, jsonb_build_object('import', import) as detail
                              from voter as v where id = :voter
                            union all
                            select version, at, by, action, detail from voter_change where voter = :voter
                            union all
                            select version, reviewed_at, reviewed_by, 'approved', '{}' from voter
                             where id = :voter and reviewed_at is not null) as history
                         order by at, version
                        """, Tuple.class)
                .setParameter("voter", voter)
                .getResultList();
    }
}
