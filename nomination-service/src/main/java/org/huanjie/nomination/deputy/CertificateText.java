package org.huanjie.nomination.deputy;

import java.time.LocalDate;
import java.util.Locale;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Level;

/** What is handed to somebody elected: notification (当选通知书) before the credentials review, certificate (当选证书) after it. */
final class CertificateText {
    private CertificateText() {}

    /** @param division name of the county or township */
    static OfficialDocument of(Deputy deputy, District district, Election election, String division, LocalDate today) {
        boolean confirmed = deputy.status().inOffice();
        String place = deputy.level() == Level.COUNTY ? "县级" : "乡级";
        LocalDate on = deputy.electedOn();
        OfficialDocument.Builder document = OfficialDocument.titled(
                        "%s人民代表大会代表%s".formatted(division, confirmed ? "当选证书" : "当选通知书"))
                .number("编号：%s-%03d-%s"
                        .formatted(
                                deputy.election(),
                                district.number(),
                                deputy.id().toString().substring(24).toUpperCase(Locale.ROOT)))
                .to(deputy.name() + "同志")
                .paragraph("在%s中，您于%d年%d月%d日经%s第%d选区选民选举，当选为%s人民代表大会代表。"
                        .formatted(
                                election.name(),
                                on.getYear(),
                                on.getMonthValue(),
                                on.getDayOfMonth(),
                                place,
                                district.number(),
                                division));
        document.paragraph(confirmed ? "经代表资格审查，代表资格有效。特发此证。" : "代表资格须经代表资格审查确认。特此通知。");
        return document.signed(division + "选举委员会", today).build();
    }
}
