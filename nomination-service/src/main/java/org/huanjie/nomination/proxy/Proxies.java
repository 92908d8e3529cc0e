package org.huanjie.nomination.proxy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.nomination.district.District;

/** Proxies of all districts. */
@ApplicationScoped
public class Proxies implements PanacheRepositoryBase<Proxy, UUID> {
    private static final List<Proxy.Status> STANDING =
            List.of(Proxy.Status.RECEIVED, Proxy.Status.ACCEPTED, Proxy.Status.USED);
    private static final List<Proxy.Status> CONSENTED = List.of(Proxy.Status.ACCEPTED, Proxy.Status.USED);

    private static final String OF_THIS_VOTE =
            " and (p.district <> ?5 and ?7 = true or p.district = ?5 and p.round = ?6)";

    /** How many votes the committee has let others cast in a vote: used, or still to be used. */
    public int consented(UUID district, int round) {
        return number(
                "select count(*) from Proxy p where p.district = ?1 and p.round = ?2 and p.status in ?3",
                district,
                round,
                CONSENTED);
    }

    Optional<UUID> districtOf(UUID id) {
        return find("select p.district from Proxy p where p.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** @param status null for all; up to one row more than the limit, by id */
    List<Proxy> list(UUID district, Proxy.Status status, PageRequest page) {
        return (status == null
                        ? find("district = ?1 and id > ?2 order by id", district, page.afterId())
                        : find(
                                "district = ?1 and id > ?2 and status = ?3 order by id",
                                district,
                                page.afterId(),
                                status))
                .range(0, page.fetch() - 1)
                .list();
    }

    /** Those with the committee's consent for a vote, used and fallen away ones among them, in the order they were given. */
    List<Proxy> listed(UUID district, int round) {
        return list(
                "district = ?1 and round = ?2 and decidedOn is not null and status <> ?3 order by id",
                district,
                round,
                Proxy.Status.REFUSED);
    }

    boolean given(UUID principal, UUID district, int round) {
        return number(
                        "select count(*) from Proxy p where p.principal = ?1 and p.district = ?2 and p.round = ?3 and p.status in ?4",
                        principal,
                        district,
                        round,
                        STANDING)
                > 0;
    }

    /**
     * Standing proxies at this level that a voter holds for others; those of votes of this district that are over do not count, nor do
     * those of the general election for a by-election.
     */
    int heldBy(UUID agent, District of, int round) {
        return number(
                "select count(*) from Proxy p where p.agent = ?1 and p.election = ?2 and p.level = ?3 and p.status in ?4"
                        + OF_THIS_VOTE,
                agent,
                of.election(),
                of.level(),
                STANDING,
                of.id(),
                round,
                of.byElection().isEmpty());
    }

    /** Whether a voter has given a standing proxy at this level. */
    boolean isPrincipal(UUID voter, District of, int round) {
        return number(
                        "select count(*) from Proxy p where p.principal = ?1 and p.election = ?2 and p.level = ?3"
                                + " and p.status in ?4" + OF_THIS_VOTE,
                        voter,
                        of.election(),
                        of.level(),
                        STANDING,
                        of.id(),
                        round,
                        of.byElection().isEmpty())
                > 0;
    }

    /** Makes those who give or take a proxy of one level wait for each other, whatever their districts; until the transaction ends. */
    void lock(District of, UUID one, UUID other) {
        for (UUID voter : one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one)) {
            getEntityManager()
                    .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:voter, 97))")
                    .setParameter("voter", of.level() + "/" + voter)
                    .getSingleResult();
        }
    }

    private int number(String query, Object... parameters) {
        return find(query, parameters).project(Long.class).singleResult().intValue();
    }
}
