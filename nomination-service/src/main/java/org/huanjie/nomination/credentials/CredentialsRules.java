package org.huanjie.nomination.credentials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/** What the law holds against confirming somebody elected, and the verdicts that follow from a report. */
final class CredentialsRules {
    static final Rule CREDENTIALS = new Rule("R-113", "RES_CREDENTIALS", "选举法第四十七条");
    static final Rule TWO_AREAS = new Rule("R-83", "NOM_TWO_AREAS", "选举法第四十八条");

    private static final Pattern ABOVE_COUNTY = Pattern.compile("^(\\d{2}|\\d{4})(?:00){1,2}$");

    private CredentialsRules() {}

    /** Whether one of two areas belongs to the other; a city's code ends in two zeros, a province's in four. */
    static boolean related(String one, String other) {
        String a = ABOVE_COUNTY.matcher(one).replaceFirst("$1");
        String b = ABOVE_COUNTY.matcher(other).replaceFirst("$1");
        return a.startsWith(b) || b.startsWith(a);
    }

    /**
     * Who has nothing said of is confirmed.
     *
     * @throws Refusal 422 {@code deputy-twice}, {@code unknown-deputy}, {@code rule-violated}
     */
    static List<Verdict> verdicts(List<Elected> elected, List<ReviewRequest.Case> cases) {
        Map<UUID, ReviewRequest.Case> said = new HashMap<>();
        for (ReviewRequest.Case one : cases) {
            if (said.put(one.deputy(), one) != null) {
                throw Refusal.unprocessable("deputy-twice", "同一当选人重复填写", "a deputy is named twice")
                        .violation("cases", "同一当选人重复填写");
            }
        }
        Map<UUID, Elected> known = elected.stream().collect(Collectors.toMap(Elected::deputy, Function.identity()));
        if (!known.keySet().containsAll(said.keySet())) {
            throw Refusal.unprocessable("unknown-deputy", "未知的当选人", "nobody of this congress who waits for the review")
                    .violation("cases", "未知的当选人");
        }
        List<Verdict> verdicts = elected.stream()
                .map(person -> verdict(person, said.get(person.deputy())))
                .toList();
        refuse(elected, verdicts);
        return verdicts;
    }

    private static Verdict verdict(Elected person, ReviewRequest.Case said) {
        return new Verdict(
                person.deputy(),
                person.district(),
                person.districtNumber(),
                person.name(),
                said == null ? Verdict.Outcome.CONFIRMED : said.outcome(),
                said == null ? null : said.ground(),
                said == null ? null : said.reason().strip(),
                said == null ? null : said.documentNo());
    }

    /**
     * R-83 is decided here. A mandate known here stands against it until it has ended; one that only the form tells of, until the report
     * says how it was settled.
     *
     * @throws Refusal 422 {@code rule-violated}
     */
    static void refuse(List<Elected> elected, List<Verdict> verdicts) {
        Map<UUID, Verdict> of = verdicts.stream().collect(Collectors.toMap(Verdict::deputy, Function.identity()));
        List<Finding> findings = new ArrayList<>();
        for (Elected person : elected) {
            Verdict verdict = of.get(person.deputy());
            if (verdict.outcome() != Verdict.Outcome.CONFIRMED) {
                continue;
            }
            person.held().forEach(area -> findings.add(twoAreas(person, area).remedy("其在另一行政区域的代表资格终止以后再行确认，或者暂缓确认")));
            if (verdict.reason() == null) {
                person.declared()
                        .forEach(area -> findings.add(twoAreas(person, area).remedy("在审查报告中写明其已辞去另一行政区域的代表职务，或者暂缓确认")));
            }
        }
        if (!findings.isEmpty()) {
            throw Refusal.broken(findings);
        }
    }

    private static Finding twoAreas(Elected person, String area) {
        return TWO_AREAS
                .hard("不得同时担任两个以上无隶属关系的行政区域的人大代表。")
                .field("cases")
                .subject(person.deputy())
                .figure("area", area);
    }
}
