package org.huanjie.nomination.nomination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.election.Level;

/** All forms received; one is in a caller's scope if its district is. */
@ApplicationScoped
public class Nominations implements PanacheRepositoryBase<Nomination, UUID> {
    private static final String IN_SCOPE = "exists (select 1 from DistrictUnit u where u.district = n.district and %s)";

    /** Which forms a list asks for; null means all. */
    record Filter(String election, UUID district, Nomination.Status status) {}

    /** @throws Refusal not found, also for one of a district outside of the scope */
    Nomination visible(UUID id, Scope scope) {
        return find(
                        "from Nomination n where n.id = :id and " + IN_SCOPE.formatted(scope.condition("u.unit")),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("nomination " + id));
    }

    /** The district of a form, to be locked before the form is read. */
    UUID districtOf(UUID id, Scope scope) {
        return find(
                        "select n.district from Nomination n where n.id = :id and "
                                + IN_SCOPE.formatted(scope.condition("u.unit")),
                        scope.parameters().and("id", id))
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("nomination " + id));
    }

    /** @return up to one row more than the limit, by id */
    List<Nomination> list(Filter filter, Scope scope, PageRequest page) {
        StringBuilder where = new StringBuilder("from Nomination n where n.id > :after and ")
                .append(IN_SCOPE.formatted(scope.condition("u.unit")));
        Parameters parameters = scope.parameters().and("after", page.afterId());
        if (filter.election() != null) {
            where.append(" and n.election = :election");
            parameters.and("election", filter.election());
        }
        if (filter.district() != null) {
            where.append(" and n.district = :district");
            parameters.and("district", filter.district());
        }
        if (filter.status() != null) {
            where.append(" and n.status = :status");
            parameters.and("status", filter.status());
        }
        return find(where.append(" order by n.id").toString(), parameters)
                .range(0, page.fetch() - 1)
                .list();
    }

    /** The accepted ones of a candidate. */
    public List<Nomination> standingOf(UUID candidate) {
        return list("candidate = ?1 and status = ?2", candidate, Nomination.Status.ACCEPTED);
    }

    /** Who recorded the accepted forms of a district, for the rule of two persons. */
    public List<String> recordersOf(UUID district) {
        return find(
                        "select distinct n.recordedBy from Nomination n where n.district = ?1 and n.status = ?2",
                        district,
                        Nomination.Status.ACCEPTED)
                .project(String.class)
                .list();
    }

    /** The accepted forms of a district's candidates, to say by whom each was nominated. */
    public List<Nomination> acceptedIn(UUID district) {
        return list("district = ?1 and status = ?2 order by id", district, Nomination.Status.ACCEPTED);
    }

    /** For each of these voters how many persons other than the nominee they have signed for here, R-76. */
    @SuppressWarnings("unchecked")
    Map<UUID, Integer> ledger(UUID district, Collection<UUID> voters, UUID nominee) {
        if (voters.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = getEntityManager()
                .createNativeQuery("""
                        select s.voter, cast(count(distinct n.nominee) as integer) as persons
                          from signatory s
                          join nomination n on n.id = s.nomination
                         where s.district = :district
                           and s.voter in (:voters)
                           and s.valid
                           and n.status = 'ACCEPTED'
                           and n.nominee <> :nominee
                         group by s.voter
                        """, Tuple.class)
                .setParameter("district", district)
                .setParameter("voters", voters)
                .setParameter("nominee", nominee)
                .getResultList();
        Map<UUID, Integer> persons = new HashMap<>();
        rows.forEach(row -> persons.put(row.get("voter", UUID.class), row.get("persons", Integer.class)));
        return persons;
    }

    /** How many other persons the same organisation or group has nominated here, R-76. */
    int personsOfGroup(UUID district, String group, UUID nominee) {
        return group == null
                ? 0
                : getEntityManager()
                        .createQuery(
                                "select count(distinct n.nominee) from Nomination n where n.district = :district"
                                        + " and n.paper.organisationGroup = :group and n.status = :status and n.nominee <> :nominee",
                                Long.class)
                        .setParameter("district", district)
                        .setParameter("group", group)
                        .setParameter("status", Nomination.Status.ACCEPTED)
                        .setParameter("nominee", nominee)
                        .getSingleResult()
                        .intValue();
    }

    /** Persons nominated by organisations in a whole congress, R-77. */
    long organisationNominees(String election, Level level, String division) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct n.nominee) from Nomination n, District d where d.id = n.district"
                                + " and d.byElection.district is null and n.election = :election and n.level = :level and d.division = :division"
                                + " and n.paper.channel = :channel and n.status = :status",
                        Long.class)
                .setParameter("election", election)
                .setParameter("level", level)
                .setParameter("division", division)
                .setParameter("channel", Channel.ORGANISATION)
                .setParameter("status", Nomination.Status.ACCEPTED)
                .getSingleResult();
    }
}
