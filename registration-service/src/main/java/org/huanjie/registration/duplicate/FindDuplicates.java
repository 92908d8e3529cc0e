package org.huanjie.registration.duplicate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import org.huanjie.kit.access.Scope;
import org.huanjie.registration.voter.VoterEntered;

/**
 * Finds live registrations of a county that may be one citizen's: those that sound alike and were born on the same day,
 * or live at the same address, or whose numbers differ in one place of the date. Numbers and addresses are compared by keyed
 * hashes. Each pair becomes a case once; what a person has settled stays settled.
 */
@ApplicationScoped
public class FindDuplicates {
    /** Live voters, as {@code comparable} of the database has it. */
    private static final String PERSON = """
            select voter.id, voter.unit, voter.name, known.folded, known.pinyin, voter.birth_date, voter.sex, voter.citizen_index,
                   voter.address_index, voter.phone_index, voter.household_division,
                   substr(voter.citizen_near, 1, 8) as without_area, substr(voter.citizen_near, 9, 8) as without_date
              from voter
              join known_name as known on known.county = left(voter.unit, 6) and known.name = voter.name
             where voter.status <> 'REMOVED' and
            """;

    private static final String JUDGED = """
            select cast(a.id as text) as first, cast(b.id as text) as second, a.unit as first_unit, b.unit as second_unit,
                   judged.kind, judged.score, cast(array_to_json(judged.reasons) as text) as reasons
            """;
    private static final String AS_JUDGED = """
             cross join lateral likeness(cast(row(a.*) as comparable), cast(row(b.*) as comparable)) as judged
             where judged.kind is not null
               and not exists (select 1 from duplicate as known where known.first_voter = a.id and known.second_voter = b.id)
            """;

    /** One voter and whoever sounds the same; the earlier registration first. */
    private static final String LIKE_ONE = "with one as (" + PERSON + "voter.id = :voter), other as (" + PERSON + """
                known.county = :county and known.pinyin = (select pinyin from one) and voter.id <> :voter and #SCOPE),
            alike as (
                select other.* from one join other
                    on other.birth_date = one.birth_date or other.address_index = one.address_index
                       or other.without_date = one.without_date)
            """
            + JUDGED + " from alike as a join one as b on a.id < b.id " + AS_JUDGED + " union all " + JUDGED
            + " from one as a join alike as b on a.id < b.id " + AS_JUDGED;

    /** All of a county who have something in common, by three groupings: no n² but within a group; a larger one is no citizen's. */
    private static final String LIKE_EACH_OTHER = "with person as materialized (" + PERSON + """
                #SCOPE),
            day as (
                select pinyin, birth_date from person group by pinyin, birth_date having count(*) between 2 and 100),
            place as (
                select pinyin, address_index from person where address_index is not null
                 group by pinyin, address_index having count(*) between 2 and 100),
            serial as (
                select folded, without_date from person where without_date is not null
                 group by folded, without_date having count(*) between 2 and 100),
            pair as (
                select a.id as first, b.id as second
                  from day join person as a using (pinyin, birth_date) join person as b using (pinyin, birth_date)
                 where a.id < b.id
                union
                select a.id, b.id
                  from place join person as a using (pinyin, address_index) join person as b using (pinyin, address_index)
                 where a.id < b.id
                union
                select a.id, b.id
                  from serial join person as a using (folded, without_date) join person as b using (folded, without_date)
                 where a.id < b.id)
            """ + JUDGED
            + " from pair join person as a on a.id = pair.first join person as b on b.id = pair.second "
            + AS_JUDGED + " order by judged.score desc, 1, 2 limit 5000";

    private final EntityManager database;
    private final OpenCases cases;

    FindDuplicates(EntityManager database, OpenCases cases) {
        this.database = database;
        this.cases = cases;
    }

    /** In the transaction that enters or renames a voter; whoever enters the same at this moment waits, and then sees this one. */
    void entered(@Observes VoterEntered entered) {
        database.createNativeQuery("""
                        select 1 from voter
                          join known_name as known on known.county = :county and known.name = voter.name
                         cross join lateral pg_advisory_xact_lock(hashtextextended(known.county || known.pinyin, 43)) as held
                         where voter.id = :voter
                        """)
                .setParameter("voter", entered.voter())
                .setParameter("county", entered.county())
                .getResultList();
        cases.open(found(of(LIKE_ONE, entered.county())
                .setParameter("voter", entered.voter())
                .setParameter("county", entered.county())));
    }

    /** Looks through a whole county, as after a file; what is read is read without a transaction id, so nobody waits for it. */
    public void sweep(String county) {
        long places = QuarkusTransaction.requiringNew().call(() -> places(county));
        List<OpenCases.Found> found = QuarkusTransaction.requiringNew().call(() -> found(of(LIKE_EACH_OTHER, county)));
        QuarkusTransaction.requiringNew().run(() -> {
            cases.open(found);
            seen(county, places);
        });
    }

    private Query of(String sql, String county) {
        Scope scope = Scope.under(county);
        return scope.bind(
                database.createNativeQuery(sql.replace("#SCOPE", scope.condition("voter.unit")), Tuple.class));
    }

    @SuppressWarnings("unchecked")
    private static List<OpenCases.Found> found(Query query) {
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(OpenCases.Found::of).toList();
    }

    /** Given out in the county so far: grows with everybody who is entered. */
    private long places(String county) {
        return ((Number) database.createNativeQuery(
                                "select coalesce(sum(places), 0) from unit_total where county = :county")
                        .setParameter("county", county)
                        .getSingleResult())
                .longValue();
    }

    private void seen(String county, long places) {
        database.createNativeQuery("""
                        insert into duplicate_sweep as known (county, places) values (:county, :places)
                        on conflict (county) do update set places = greatest(known.places, excluded.places)
                        """)
                .setParameter("county", county)
                .setParameter("places", places)
                .executeUpdate();
    }
}
