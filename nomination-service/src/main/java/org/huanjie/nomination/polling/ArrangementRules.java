package org.huanjie.nomination.polling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;

/** What no arrangement may have, however unfinished it is: unknown units or voters, a box without its reason, a candidate as officer. */
final class ArrangementRules {
    private final List<Place> places;
    private final List<Officer> officers;
    private final PollingFacts facts;
    private final List<Finding> findings = new ArrayList<>();

    private ArrangementRules(List<Place> places, List<Officer> officers, PollingFacts facts) {
        this.places = places;
        this.officers = officers;
        this.facts = facts;
    }

    /** @throws Refusal 422 */
    static void require(List<Place> places, List<Officer> officers, PollingFacts facts) {
        ArrangementRules rules = new ArrangementRules(places, officers, facts);
        rules.references();
        rules.places();
        rules.officers();
        if (!rules.findings.isEmpty()) {
            throw Refusal.broken(rules.findings);
        }
    }

    private void references() {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (!numbers.add(place.number())) {
                throw Refusal.unprocessable("place-twice", "投票地点编号重复", "two places are number " + place.number())
                        .violation("places[%d].number".formatted(i), "编号重复");
            }
            for (int a = 0; a < place.areas().size(); a++) {
                if (!facts.groups().containsKey(place.areas().get(a).unit())) {
                    throw Refusal.unprocessable("unknown-unit", "未知的选举单位", "not a unit of this district")
                            .violation("places[%d].areas[%d].unit".formatted(i, a), "不是本选区的选举单位");
                }
            }
        }
        Set<UUID> persons = new HashSet<>();
        for (int i = 0; i < officers.size(); i++) {
            Officer officer = officers.get(i);
            if (!facts.knownVoters().contains(officer.voter())) {
                throw Refusal.unprocessable("unknown-voter", "未知的选民", "no such voter is known here")
                        .violation("officers[%d].voter".formatted(i), "未知的选民");
            }
            if (!persons.add(officer.voter())) {
                throw Refusal.unprocessable("officer-twice", "同一工作人员重复填写", "an officer is named twice")
                        .violation("officers[%d].voter".formatted(i), "同一工作人员重复填写");
            }
            if (officer.place() != null && !numbers.contains(officer.place())) {
                throw Refusal.unprocessable("unknown-place", "未知的投票地点", "no place has this number")
                        .violation("officers[%d].place".formatted(i), "没有该编号的投票地点");
            }
        }
    }

    private void places() {
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            String at = "places[%d].".formatted(i);
            if (place.isMobile() == (place.reason() == null)) {
                findings.add(PollingRules.FORM
                        .hard(place.isMobile() ? "流动票箱只用于老弱病残或者居住分散、交通不便的选民，应当写明事由。" : "只有设流动票箱需要写明事由。")
                        .field(at + "reason")
                        .subject(place.number()));
            }
            if (!place.isMobile() && place.location() == null) {
                findings.add(PollingRules.FORM
                        .hard("投票站、选举大会应当写明地点。")
                        .field(at + "location")
                        .subject(place.number()));
            }
            if (place.opens().compareTo(place.closes()) >= 0) {
                findings.add(PollingRules.PERIOD
                        .hard("投票的结束时间应当晚于开始时间。")
                        .field(at + "closes")
                        .subject(place.number()));
            }
            PollingRules.day(place, facts)
                    .map(finding -> finding.field(at + "on"))
                    .ifPresent(findings::add);
        }
    }

    private void officers() {
        for (int i = 0; i < officers.size(); i++) {
            Officer officer = officers.get(i);
            String at = "officers[%d].".formatted(i);
            if (facts.candidates().contains(officer.voter())) {
                findings.add(PollingRules.OFFICERS.hard("代表候选人不得担任监票人、计票人。").field(at + "voter"));
            }
            if (Boolean.TRUE.equals(officer.nearRelative())) {
                findings.add(PollingRules.OFFICERS.hard("代表候选人的近亲属不得担任监票人、计票人。").field(at + "nearRelative"));
            }
        }
    }
}
