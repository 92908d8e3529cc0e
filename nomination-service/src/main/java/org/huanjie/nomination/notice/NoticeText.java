package org.huanjie.nomination.notice;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Particulars;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;

/**
 * What a notice of a list says: {@code domain.md} §6.2 names the fields that may be published, §7.7 the words.
 *
 * @param byVotes whether the formal list is in the order of a preliminary election, not of strokes
 */
@TemplateData
public record NoticeText(
        NoticeKind kind,
        String title,
        String districtName,
        String electionName,
        int seats,
        boolean byVotes,
        List<Line> lines,
        String issuer,
        String documentNo,
        LocalDate publishedOn) {

    /** A candidate as the public sees one. */
    @TemplateData
    public record Line(
            int order,
            String name,
            String sex,
            String ethnicity,
            String born,
            String politicalStatus,
            String education,
            String post) {
        static Line of(Candidate candidate) {
            Particulars person = candidate.particulars();
            return new Line(
                    candidate.place().orElseThrow(),
                    person.name(),
                    person.sex().equals("1") ? "男" : "女",
                    Codes.ethnicity(person.ethnicity()),
                    "%d年%d月"
                            .formatted(
                                    person.birthDate().getYear(),
                                    person.birthDate().getMonthValue()),
                    Codes.politicalStatus(person.politicalStatus()),
                    Codes.education(person.education()),
                    person.post() == null ? "" : person.post());
        }
    }

    static NoticeText of(
            NoticeKind kind,
            District district,
            String electionName,
            String divisionName,
            List<Candidate> candidates,
            boolean byVotes,
            String documentNo,
            LocalDate publishedOn) {
        String place = divisionName == null ? "" : divisionName;
        String level = district.level() == Level.COUNTY ? "县级" : "乡级";
        return new NoticeText(
                kind,
                "%s%s第%d选区%s".formatted(place, level, district.number(), kind.heading()),
                district.name(),
                electionName,
                district.seats(),
                byVotes,
                candidates.stream().map(Line::of).toList(),
                place + "选举委员会",
                documentNo,
                publishedOn);
    }

    public boolean formal() {
        return kind == NoticeKind.FORMAL_LIST;
    }

    /** As official documents write a day: without leading zeros. */
    public String day() {
        return "%d年%d月%d日".formatted(publishedOn.getYear(), publishedOn.getMonthValue(), publishedOn.getDayOfMonth());
    }
}
