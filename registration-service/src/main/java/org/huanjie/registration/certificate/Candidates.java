package org.huanjie.registration.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.registration.voter.DescribeVoter;

/**
 * Finds who likely needs a certificate (人户分离): by household and unit of the registrations with open findings, and by what
 * files say of citizens who are registered elsewhere. It proposes; a desk decides.
 */
@ApplicationScoped
class Candidates {
    /** Why somebody is proposed. */
    @Schema(name = "CandidateReason")
    enum Reason {
        /** Registered where the household register is not, and the papers were not seen. */
        HOUSEHOLD_ELSEWHERE("户口不在登记地，未见选民资格证明"),
        /** An open case of a citizen listed twice. */
        LISTED_ELSEWHERE("另一选举单位的文件也列有此人，重登尚未处理"),
        /** A row of a file that was refused, without an open case. */
        REFUSED_ELSEWHERE("另一选举单位的文件列有此人，因已在别处登记未采用");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    /**
     * @param voter      the live registration, in {@code registered}
     * @param from       home: the unit, or the household division, that would issue the certificate
     * @param to         the unit that it would be used in
     */
    record Candidate(
            UUID voter,
            String name,
            String citizenIdMasked,
            String registered,
            String from,
            String to,
            Reason reason,
            String message) {}

    private static final String FOUND = """
            select v.id as voter, v.unit as registered, v.household_division as home, v.unit as target,
                   'HOUSEHOLD_ELSEWHERE' as reason
              from voter as v
             where v.open_findings and v.status = 'ACTIVE' and v.basis = 'HOUSEHOLD'
               and household_elsewhere(v.unit, v.household_division) and (#UNIT or #HOUSEHOLD)
            union
            select v.id, v.unit, v.unit, d.second_unit, 'LISTED_ELSEWHERE'
              from duplicate as d join voter as v on v.id = d.first_voter
             where d.kind = 'SAME_ID' and d.status = 'OPEN' and v.status = 'ACTIVE' and d.second_unit <> v.unit
               and (#FIRST or #SECOND)
            union
            select v.id, v.unit, v.unit, r.unit, 'REFUSED_ELSEWHERE'
              from import_rejection as r
              join live_registration as live on live.citizen_index = r.citizen_index
              join voter as v on v.id = live.voter
             where r.code = 'REGISTERED_ELSEWHERE' and v.status = 'ACTIVE' and r.unit <> v.unit and #ROW
               and not exists (select 1 from duplicate as d
                                where d.citizen_index = r.citizen_index and d.second_unit = r.unit)
            """;

    private final EntityManager database;
    private final DescribeVoter describe;

    Candidates(EntityManager database, DescribeVoter describe) {
        this.database = database;
        this.describe = describe;
    }

    /** By registration, target and reason; up to one row more than the page shows. */
    @SuppressWarnings("unchecked")
    List<Candidate> list(String division, Reason reason, Scope scope, PageRequest page) {
        Cursor after = page.after().orElse(Cursor.of(new UUID(0, 0), "", ""));
        String found = FOUND.replace("#UNIT", scope.condition("v.unit"))
                .replace("#HOUSEHOLD", scope.condition("v.household_division"))
                .replace("#FIRST", scope.condition("d.first_unit"))
                .replace("#SECOND", scope.condition("d.second_unit"))
                .replace("#ROW", "(" + scope.condition("r.unit") + " or " + scope.condition("v.unit") + ")");
        Query query = database.createNativeQuery("""
                        select voter, registered, home, target, reason
                          from (%s) as found
                         where (voter, target, reason) > (:voter, :target, :afterReason)
                           and (cast(:reason as text) is null or reason = :reason)
                           and (cast(:division as text) is null or starts_with(home, :division)
                                or starts_with(target, :division))
                         order by voter, target, reason
                         limit :limit
                        """.formatted(found), Tuple.class)
                .setParameter("voter", after.uuid())
                .setParameter("target", after.text(1))
                .setParameter("afterReason", after.text(2))
                .setParameter("reason", reason == null ? null : reason.name())
                .setParameter("division", division)
                .setParameter("limit", page.fetch());
        List<Tuple> rows = scope.bind(query).getResultList();
        var people = describe.people(
                rows.stream().map(row -> row.get("voter", UUID.class)).toList());
        return rows.stream()
                .map(row -> candidate(row, people.get(row.get("voter", UUID.class))))
                .toList();
    }

    private static Candidate candidate(Tuple row, DescribeVoter.Person person) {
        Reason reason = Reason.valueOf(row.get("reason", String.class));
        return new Candidate(
                row.get("voter", UUID.class),
                person.name(),
                person.citizenIdMaskedBirth(),
                row.get("registered", String.class),
                row.get("home", String.class),
                row.get("target", String.class),
                reason,
                reason.words);
    }
}
