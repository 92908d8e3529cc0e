package org.huanjie.registration.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

/** Certificates are in scope at home and at the target; one that is addressed to a county, in all of its townships. */
@ApplicationScoped
class Certificates implements PanacheRepositoryBase<Certificate, UUID> {
    private static final int[] LEVELS = {6, 9, 12};

    /** Which side of a certificate a list looks from. */
    enum Direction {
        HOME,
        TARGET;

        /** As a query has it, {@code home} or {@code HOME}. */
        public static Direction fromString(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** What a list asks for; null is not asked for. */
    record Filter(Certificate.Status status, String division, Direction direction, UUID voter, String number) {}

    private static String seen(Scope scope, Direction direction) {
        String home = scope.condition("home");
        String target = "(" + scope.condition("target") + " or target in (:above))";
        return direction == null ? "(" + home + " or " + target + ")" : direction == Direction.HOME ? home : target;
    }

    private static Parameters bound(Scope scope, Direction direction) {
        return direction == Direction.HOME
                ? scope.parameters()
                : scope.parameters().and("above", above(scope));
    }

    /** The divisions that the scope lies in: what is addressed to them is the caller's business, too. */
    static List<String> above(Scope scope) {
        return scope.ranges().stream()
                .map(Scope.Range::from)
                .flatMap(code -> above(code))
                .distinct()
                .toList();
    }

    private static Stream<String> above(String code) {
        List<String> found = new ArrayList<>(List.of(code));
        for (int length : LEVELS) {
            if (length < code.length()) {
                found.add(code.substring(0, length));
            }
        }
        return found.stream();
    }

    /** @throws Refusal not found, also for one of another scope */
    Certificate visible(UUID id, Scope scope) {
        return find("id = :id and " + seen(scope, null), bound(scope, null).and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("certificate " + id));
    }

    /** Up to one row more than the page shows, in the order of their issue. */
    List<Certificate> list(Filter filter, Scope scope, PageRequest page) {
        Parameters values = bound(scope, filter.direction()).and("after", page.afterId());
        StringBuilder where = new StringBuilder("id > :after and " + seen(scope, filter.direction()));
        if (filter.status() != null) {
            where.append(" and status = :status");
            values.and("status", filter.status());
        }
        if (filter.division() != null) {
            where.append(
                    switch (Optional.ofNullable(filter.direction())
                            .map(Enum::name)
                            .orElse("")) {
                        case "HOME" -> " and home >= :from and home < :to";
                        case "TARGET" -> " and target >= :from and target < :to";
                        default -> " and (home >= :from and home < :to or target >= :from and target < :to)";
                    });
            values.and("from", filter.division()).and("to", filter.division() + ":"); // : comes after 9
        }
        if (filter.voter() != null) {
            where.append(" and (voter = :voter or targetVoter = :voter)");
            values.and("voter", filter.voter());
        }
        if (filter.number() != null) {
            where.append(" and number = :number");
            values.and("number", filter.number());
        }
        return find(where + " order by id", values).range(0, page.limit()).list();
    }

    /** For a change, after the units of its voter were locked: as it stands now, until the running transaction ends. */
    void lock(Certificate certificate) {
        getEntityManager().refresh(certificate, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one that is out for a locked registration. */
    Optional<Certificate> out(UUID voter) {
        return find("voter = ?1 and status = ?2", voter, Certificate.Status.ISSUED)
                .firstResultOptional();
    }

    /**
     * Whether one stands for the citizen that was issued or used for an election that is still open, of whichever county: a second
     * move would have to end a place on a roll that the first one has not ended yet.
     */
    boolean stands(byte[] citizenIndex) {
        return !getEntityManager()
                .createNativeQuery("""
                        select 1 from certificate join election on election.code = certificate.election
                         where certificate.citizen_index = :index and certificate.status in ('ISSUED', 'USED')
                           and election.status = 'ANNOUNCED'
                        """)
                .setParameter("index", citizenIndex)
                .getResultList()
                .isEmpty();
    }

    /** The next number of a township in an election. */
    CertificateNumber next(String issuer, String election) {
        Integer serial = (Integer) getEntityManager()
                .createNativeQuery("""
                        insert into certificate_series as known (issuer, election, last) values (:issuer, :election, 1)
                        on conflict (issuer, election) do update set last = known.last + 1
                        returning last
                        """)
                .setParameter("issuer", issuer)
                .setParameter("election", election)
                .getSingleResult();
        return CertificateNumber.of(issuer, election, serial);
    }

    /** Those that are out and whose election day has passed, or whose election is closed. */
    @SuppressWarnings("unchecked")
    List<UUID> due(LocalDate today, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select certificate.id
                          from certificate join election on election.code = certificate.election
                         where certificate.status = 'ISSUED'
                           and (election.election_day < :today or election.status = 'CLOSED')
                         order by certificate.id
                         limit :most
                        """)
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList();
    }
}
