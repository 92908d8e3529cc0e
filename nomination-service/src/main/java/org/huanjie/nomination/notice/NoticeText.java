package org.huanjie.nomination.notice;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Particulars;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Election;

/**
 * What a notice of a list says: {@code domain.md} §6.2 names the fields that may be published, §7.7 the words.
 *
 * @param byVotes whether the formal list is in the order of a preliminary election, not of strokes
 */
@TemplateData
public record NoticeText(
        boolean formal, String districtName, String electionName, int seats, boolean byVotes, List<Line> lines) {

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
            NoticeKind kind, District district, Election election, List<Candidate> candidates, boolean byVotes) {
        return new NoticeText(
                kind == NoticeKind.FORMAL_LIST,
                district.name(),
                election.name(),
                district.seats(),
                byVotes,
                candidates.stream().map(Line::of).toList());
    }
}
