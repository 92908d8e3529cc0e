package org.huanjie.nomination.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.kit.ids.Ids;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.division.Divisions;
import org.huanjie.nomination.election.Election;

/** Writes and keeps notices. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {
    private final Template list;
    private final Divisions divisions;

    Notices(@Location("notices/list") Template list, Divisions divisions) {
        this.list = list;
        this.divisions = divisions;
    }

    /**
     * Writes the notice of a list that is being published, in the running transaction.
     *
     * @param candidates in the order of the list, with their places
     * @return the event that tells of it
     */
    public Event publish(
            NoticeKind kind,
            District district,
            Election election,
            List<Candidate> candidates,
            boolean byVotes,
            String documentNo,
            LocalDate on,
            String by) {
        NoticeText text = NoticeText.of(
                kind,
                district,
                election.name(),
                divisions.nameOf(district.division()),
                candidates,
                byVotes,
                documentNo,
                on);
        Notice notice = Notice.published(
                Ids.next(), district, text, list.data("notice", text).render(), by);
        persist(notice);
        return notice.event(district);
    }

    Optional<Notice> current(UUID district, String kind) {
        return find("district = ?1 and kind = ?2 order by id desc", district, kind)
                .firstResultOptional();
    }
}
