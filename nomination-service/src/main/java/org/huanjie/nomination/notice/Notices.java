package org.huanjie.nomination.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.events.Event;
import org.huanjie.kit.ids.Ids;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.division.Divisions;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Level;

/** Writes and keeps notices, in the transaction of what they tell. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {
    private final Divisions divisions;

    Notices(Divisions divisions) {
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
        return publish(kind, district, new ListText(kind, district, election, candidates, byVotes), publication);
    }

    /** The notice that tells where and when to vote. */
    public Event publishPolling(District district, PollingText text, Publication publication) {
        return publish(NoticeKind.POLLING, district, text, publication);
    }

    /** The notice that tells of candidates who have left. */
    public Event publishLeaving(District district, LeavingText text, Publication publication) {
        return publish(NoticeKind.CANDIDATES_LEFT, district, text, publication);
    }

    /** The notice of a result. */
    public Event publishResult(District district, ResultText text, Publication publication) {
        return publish(NoticeKind.RESULT, district, text, publication);
    }

    private Event publish(NoticeKind kind, District district, NoticeText text, Publication publication) {
        NoticeHead head = NoticeHead.of(
                kind, district, divisions.nameOf(district.division()), publication.documentNo(), publication.on());
        Notice notice = Notice.published(Ids.next(), district, head, head.document(text), publication.by());
        persist(notice);
        return notice.event(district);
    }

    /** The congress that a notice is of. */
    public record OfCongress(String county, String election, Level level, String division) {}

    /**
     * The event that tells of a notice which another feature keeps, so that it comes into the archive.
     *
     * @param id     of the notice
     * @param url    where the text is
     * @param notice as it was published: number, issuer and day are its own
     */
    public static Event told(OfCongress of, UUID id, String kind, String url, OfficialDocument notice) {
        return new NoticeEvent(
                of.county(),
                of.election(),
                1,
                id,
                kind,
                of.level(),
                of.division(),
                notice.signature().issuer(),
                notice.number().isEmpty() ? null : notice.number(),
                notice.title(),
                url,
                Notice.sha256(notice.html()),
                notice.signature().date());
    }

    Optional<Notice> current(UUID district, String kind) {
        return find("district = ?1 and kind = ?2 order by id desc", district, kind)
                .firstResultOptional();
    }
}
