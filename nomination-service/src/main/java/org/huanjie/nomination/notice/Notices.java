package org.huanjie.nomination.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
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

/** Writes and keeps notices, in the transaction of what they tell. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {
    private final Template list;
    private final Template result;
    private final Divisions divisions;

    Notices(@Location("notices/list") Template list, @Location("notices/result") Template result, Divisions divisions) {
        this.list = list;
        this.result = result;
        this.divisions = divisions;
    }

    /** Who publishes a notice, when, and under which number; the number may be null. */
    public record Publication(String documentNo, LocalDate on, String by) {}

    /**
     * The notice of a list.
     *
     * @param candidates in the order of the list, with their places
     * @return the event that tells of it
     */
    public Event publishList(
            NoticeKind kind,
            District district,
            Election election,
            List<Candidate> candidates,
            boolean byVotes,
            Publication publication) {
        NoticeText text = NoticeText.of(kind, district, election, candidates, byVotes);
        return publish(kind, district, list.data("notice", text), publication);
    }

    /** The notice of a result. */
    public Event publishResult(District district, ResultText text, Publication publication) {
        return publish(NoticeKind.RESULT, district, result.data("notice", text), publication);
    }

    private Event publish(NoticeKind kind, District district, TemplateInstance template, Publication publication) {
        NoticeHead head = NoticeHead.of(
                kind, district, divisions.nameOf(district.division()), publication.documentNo(), publication.on());
        Notice notice = Notice.published(
                Ids.next(), district, head, template.data("head", head).render(), publication.by());
        persist(notice);
        return notice.event(district);
    }

    Optional<Notice> current(UUID district, String kind) {
        return find("district = ?1 and kind = ?2 order by id desc", district, kind)
                .firstResultOptional();
    }
}
