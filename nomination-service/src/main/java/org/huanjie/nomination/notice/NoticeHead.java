package org.huanjie.nomination.notice;

import java.time.LocalDate;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;

/**
 * What every notice of a district has: title, number, issuer, day.
 *
 * @param documentNo given by the publisher, or null
 */
record NoticeHead(NoticeKind kind, String title, String issuer, String documentNo, LocalDate publishedOn) {

    /** @param divisionName name of the county or township, or null where it is not known here */
    static NoticeHead of(
            NoticeKind kind, District district, String divisionName, String documentNo, LocalDate publishedOn) {
        String place = divisionName == null ? "" : divisionName;
        String level = district.level() == Level.COUNTY ? "县级" : "乡级";
        return new NoticeHead(
                kind,
                "%s%s第%d选区%s%s"
                        .formatted(
                                place,
                                level,
                                district.number(),
                                district.byElection()
                                        .map(order -> order.manner().words())
                                        .orElse(""),
                                kind.heading()),
                place + "选举委员会",
                documentNo,
                publishedOn);
    }

    /** The notice as a document. */
    OfficialDocument document(NoticeText text) {
        OfficialDocument.Builder document = OfficialDocument.titled(title).number(documentNo);
        text.into(document);
        return document.paragraph("特此公告。").signed(issuer, publishedOn).build();
    }
}
