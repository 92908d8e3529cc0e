package org.huanjie.nomination.polling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;

/** What stands against telling the voters that this is how they vote. {@code HARD} refuses the notice, {@code WARN} asks for a reason. */
final class PollingRules {
    static final Rule FORM = new Rule("R-95", "VOTE_FORM", "选举法第三十八条");
    static final Rule OFFICERS = new Rule("R-101", "VOTE_OFFICERS", "选举法第四十三条");
    static final Rule PERIOD = new Rule("R-104", "VOTE_PERIOD", "选举法第三十八条");

    private final List<Place> places;
    private final List<Officer> officers;
    private final PollingFacts facts;
    private final List<Finding> findings = new ArrayList<>();

    private PollingRules(List<Place> places, List<Officer> officers, PollingFacts facts) {
        this.places = places;
        this.officers = officers;
        this.facts = facts;
    }

    static List<Finding> judge(List<Place> places, List<Officer> officers, PollingFacts facts) {
        PollingRules rules = new PollingRules(places, officers, facts);
        rules.everybodyVotesSomewhere();
        places.forEach(place -> day(place, facts).ifPresent(rules.findings::add));
        rules.mobileBoxes();
        rules.officers();
        return List.copyOf(rules.findings);
    }

    /** Every unit of the district has a station or a meeting; a mobile box is for those who cannot come there. */
    private void everybodyVotesSomewhere() {
        Map<String, Integer> whole = new HashMap<>();
        Map<String, Set<String>> parts = new HashMap<>();
        places.stream()
                .filter(place -> !place.isMobile())
                .flatMap(place -> place.areas().stream())
                .forEach(area -> {
                    if (area.isWhole()) {
                        whole.merge(area.unit(), 1, Integer::sum);
                    } else {
                        parts.computeIfAbsent(area.unit(), unit -> new HashSet<>())
                                .addAll(area.groups());
                    }
                });
        new TreeMap<>(facts.groups()).forEach((unit, groups) -> {
            int places = whole.getOrDefault(unit, 0);
            Set<String> named = parts.getOrDefault(unit, Set.of());
            if (places == 0 && named.isEmpty()) {
                findings.add(FORM.hard("选举单位%s尚未安排投票站或者选举大会。".formatted(unit)).subject(unit));
            } else if (places == 0) {
                List<String> left =
                        groups.stream().filter(group -> !named.contains(group)).toList();
                if (!left.isEmpty()) {
                    findings.add(FORM.hard("选举单位%s的%s尚未安排投票地点。".formatted(unit, String.join("、", left)))
                            .subject(unit)
                            .figure("groups", left.size()));
                }
            } else if (places > 1 || !named.isEmpty()) {
                findings.add(FORM.warn("选举单位%s的选民列在不止一处投票地点，请核对。".formatted(unit))
                        .subject(unit)
                        .remedy("按选民小组分别列明投票地点"));
            }
        });
    }

    private void mobileBoxes() {
        for (Place box : places) {
            long watching =
                    officers.stream().filter(officer -> officer.watches(box)).count();
            if (box.isMobile() && watching < facts.mobileStaff()) {
                findings.add(FORM.hard("%s应当由%d名以上监票人负责，已确定%d名。".formatted(box.called(), facts.mobileStaff(), watching))
                        .subject(box.number())
                        .figure("scrutineers", watching)
                        .figure("needed", facts.mobileStaff()));
            }
        }
    }

    private void officers() {
        for (Officer.Duty duty : Officer.Duty.values()) {
            if (officers.stream().noneMatch(officer -> officer.duty() == duty)) {
                findings.add(OFFICERS.warn(duty == Officer.Duty.SCRUTINEER ? "尚未确定选民推选的监票人。" : "尚未确定选民推选的计票人。"));
            }
        }
        officers.stream()
                .filter(officer -> facts.candidates().contains(officer.voter()))
                .forEach(officer ->
                        findings.add(OFFICERS.hard("代表候选人不得担任监票人、计票人。").subject(officer.voter())));
        long silent = officers.stream()
                .filter(officer -> officer.nearRelative() == null)
                .count();
        if (silent > 0) {
            findings.add(OFFICERS.warn("%d名监票人、计票人未说明是否为代表候选人的近亲属。".formatted(silent))
                    .figure("officers", silent));
        }
    }

    /** the vote is on the election day, or within the days that a province allows from it on; a later vote after today. */
    static Optional<Finding> day(Place place, PollingFacts facts) {
        LocalDate electionDay = facts.election().electionDay();
        LocalDate day = place.day(electionDay);
        if (facts.followingVote()) {
            return day.isBefore(facts.today())
                    ? Optional.of(PERIOD.hard("%s的投票日已过，应当另定投票日。".formatted(place.called()))
                            .subject(place.number())
                            .figure("day", day.toString()))
                    : Optional.empty();
        }
        return day.isBefore(electionDay) || day.isAfter(facts.lastDay())
                ? Optional.of(PERIOD.hard("%s应当在选举日投票。".formatted(place.called()))
                        .subject(place.number())
                        .figure("first", electionDay.toString())
                        .figure("last", facts.lastDay().toString()))
                : Optional.empty();
    }
}
