package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;

/**
 * Notices and sheets of rolls for whoever may read them. Setting a large one takes seconds, so it is done between two
 * transactions, not in one, and a published notice is set as PDF only once.
 */
@ApplicationScoped
class RollPapers {
    private final Rolls rolls;
    private final RollNotice notices;
    private final UnitSheet sheets;
    private final EntityManager database;

    RollPapers(Rolls rolls, RollNotice notices, UnitSheet sheets, EntityManager database) {
        this.rolls = rolls;
        this.notices = notices;
        this.sheets = sheets;
        this.database = database;
    }

    /**
     * What was found to answer with: the published page, or a PDF that was set before, or what is still to be set.
     *
     * @param kept whether the PDF is to be kept once it is set
     */
    record Paper(
            UUID roll, String title, String etag, String page, byte[] pdf, OfficialDocument document, boolean kept) {}

    /**
     * @param unit whose sheet is asked for; null for the notice
     * @throws Refusal 404 for a roll that the caller may not read, or a unit that is not on it; 410 for one that is erased
     */
    @Transactional
    Paper find(UUID id, String unit, DocumentFormat format, Caller caller) {
        Roll roll = readable(id, caller);
        roll.requireKept();
        String etag = IfMatch.etag(roll.version());
        if (unit != null) {
            return new Paper(id, UnitSheet.title(roll), etag, null, null, sheets.of(roll, unit), false);
        }
        String title = RollNotice.title(roll);
        if (format == DocumentFormat.HTML) {
            return new Paper(id, title, etag, notices.html(roll), null, null, false);
        }
        byte[] before = format == DocumentFormat.PDF ? printed(id) : null;
        return before == null
                ? new Paper(id, title, etag, null, null, notices.document(roll), roll.isPublic())
                : new Paper(id, title, etag, null, before, null, false);
    }

    /** Keeps what was set, unless another has kept the same meanwhile. */
    @Transactional
    void keep(Paper paper, byte[] pdf) {
        database.createNativeQuery("insert into notice_print (roll, pdf) values (:roll, :pdf) on conflict do nothing")
                .setParameter("roll", paper.roll())
                .setParameter("pdf", pdf)
                .executeUpdate();
    }

    private byte[] printed(UUID roll) {
        return (byte[]) database.createNativeQuery("select pdf from notice_print where roll = :roll")
                .setParameter("roll", roll)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Published rolls are everybody's; drafts are for those whose scope they are in. */
    Roll readable(UUID id, Caller caller) {
        boolean desk = caller.has(
                Role.COUNTY_OFFICE,
                Role.COUNTY_COMMITTEE,
                Role.TOWNSHIP_OFFICE,
                Role.TOWNSHIP_COMMITTEE,
                Role.DISTRICT_TEAM);
        return desk
                        && rolls.findByIdOptional(id)
                                .filter(roll -> !roll.isPublic())
                                .isPresent()
                ? rolls.visible(id, caller.scope())
                : rolls.published(id);
    }
}
