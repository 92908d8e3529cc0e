package org.huanjie.nomination.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Envelope;

/** Memberships known here. */
@ApplicationScoped
public class Members {
    /** What this service reads of {@code body-member-appointed} and {@code body-member-resigned}. */
    record Membership(
            @NotNull UUID member,
            @NotNull String election,
            @NotNull String kind,
            @NotNull String division,
            UUID voter,
            @NotNull LocalDate on) {}

    private final EntityManager database;

    Members(EntityManager database) {
        this.database = database;
    }

    /** The election committees of which this voter is still a member on a day: resigned on that day is resigned. */
    @SuppressWarnings("unchecked")
    public List<Committee> committeesOf(UUID voter, String election, LocalDate on) {
        List<Tuple> rows = database.createNativeQuery("""
                        select kind, division
                          from body_member
                         where voter = :voter
                           and election = :election
                           and kind in ('COUNTY_ELECTION_COMMITTEE', 'TOWNSHIP_ELECTION_COMMITTEE')
                           and (resigned_on is null or resigned_on > :on)
                        """, Tuple.class)
                .setParameter("voter", voter)
                .setParameter("election", election)
                .setParameter("on", on)
                .getResultList();
        return rows.stream()
                .map(row -> new Committee(row.get("kind", String.class), row.get("division", String.class)))
                .toList();
    }

    void appoint(Envelope<Membership> event) {
        keep(event, event.data().on(), null);
    }

    void resign(Envelope<Membership> event) {
        keep(event, null, event.data().on());
    }

    private void keep(Envelope<Membership> event, LocalDate appointedOn, LocalDate resignedOn) {
        Membership membership = event.data();
        database.createNativeQuery("""
                        insert into body_member as known
                               (id, sequence, election, kind, division, voter, appointed_on, resigned_on)
                        values (:id, :sequence, :election, :kind, :division, :voter, :appointed, :resigned)
                        on conflict (id) do update
                           set sequence = excluded.sequence, voter = excluded.voter,
                               appointed_on = coalesce(excluded.appointed_on, known.appointed_on),
                               resigned_on = excluded.resigned_on
                         where known.sequence < excluded.sequence
                        """)
                .setParameter("id", membership.member())
                .setParameter("sequence", event.sequence())
                .setParameter("election", membership.election())
                .setParameter("kind", membership.kind())
                .setParameter("division", membership.division())
                .setParameter("voter", membership.voter())
                .setParameter("appointed", appointedOn)
                .setParameter("resigned", resignedOn)
                .executeUpdate();
    }
}
