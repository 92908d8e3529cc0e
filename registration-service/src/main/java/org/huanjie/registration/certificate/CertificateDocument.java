package org.huanjie.registration.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.huanjie.kit.document.Block;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.document.Words;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.division.Divisions;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.voter.DescribeVoter;

/** The certificate as it is printed, with the slip (回执) that goes back; the citizen id only masked. */
@ApplicationScoped
class CertificateDocument {
    static final Rule NOT_HOUSEHOLD = new Rule("R-52", "REG_NOT_HUKOU", "practice (兴化)");

    private final Divisions divisions;
    private final Elections elections;
    private final DescribeVoter describe;

    CertificateDocument(Divisions divisions, Elections elections, DescribeVoter describe) {
        this.divisions = divisions;
        this.elections = elections;
        this.describe = describe;
    }

    OfficialDocument write(Certificate certificate) {
        DescribeVoter.Person holder = describe.person(certificate.voter());
        String election =
                elections.find(certificate.election()).map(Election::name).orElse("");
        String home = name(certificate.issuer());
        boolean out = certificate.status() == Certificate.Status.ISSUED;
        return OfficialDocument.titled("选民资格证明")
                .mark(out ? "" : "（%s）".formatted(certificate.word()))
                .number(certificate.number())
                .to(committee(certificate.target()))
                .paragraph("兹证明%s（%s，%s出生，公民身份号码%s）系%s%s的选民，具有选民资格。"
                        .formatted(
                                holder.name(),
                                holder.sex(),
                                Words.day(holder.birthDate()),
                                holder.citizenIdMasked(),
                                home,
                                name(certificate.home())))
                .paragraph("该选民在%s中不在户口所在地登记和参加投票，请予登记。".formatted(election))
                .paragraph("本证明只在本次选举有效，至%s止；一人一证，遗失的应当立即报告签发机关作废。".formatted(Words.day(certificate.expires())))
                .paragraph("凭本证明登记为选民，不作为迁移户口或者享受其他待遇的依据。")
                .paragraph("校验码：%s（编号抄录有误的，与校验码不符）。".formatted(certificate.checkCode()))
                .signed(committee(certificate.issuer()), certificate.issuedOn())
                .annex("选民资格证明回执", slip(certificate, holder.name()))
                .build();
    }

    private Block[] slip(Certificate certificate, String holder) {
        boolean used = certificate.status() == Certificate.Status.USED;
        String where = used ? name(certificate.targetUnit()) : "____________";
        String when = used ? Words.day(certificate.endedOn()) : "____年__月__日";
        return new Block[] {
            text(committee(certificate.issuer()) + "："),
            text("编号%s（校验码%s）的选民资格证明收悉，%s已于%s在%s登记为选民，原登记同时终止。"
                    .formatted(certificate.number(), certificate.checkCode(), holder, when, where)),
            text(committee(certificate.target()) + "（印章）")
        };
    }

    private static Block text(String words) {
        return new Block.Paragraph(null, List.of(new Block.Span(words, false)));
    }

    private String committee(String division) {
        return name(division.length() > 9 ? division.substring(0, 9) : division) + "选举委员会";
    }

    private String name(String division) {
        return Optional.ofNullable(divisions.nameOf(division)).orElse(division);
    }
}
