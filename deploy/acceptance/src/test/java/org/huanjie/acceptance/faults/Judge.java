package org.huanjie.acceptance.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.acceptance.faults.Evidence.Found;
import org.huanjie.acceptance.faults.Evidence.Same;
import org.huanjie.acceptance.faults.Evidence.Told;

/**
 * Whether a suite that was ill-treated has kept its promises: what was accepted is there once, what was refused is not there,
 * each event was told once and in its order, and every service shows the same.
 */
final class Judge {
    /** Events of which every version of their subject has one. */
    private static final Set<String> EVERY_VERSION = Set.of("division-changed");

    private static final int EXAMPLES = 3;

    private final Evidence evidence;
    private final List<String> verdict = new ArrayList<>();

    private Judge(Evidence evidence) {
        this.evidence = evidence;
    }

    /** A sentence for each promise that was broken; none where all were kept. */
    static List<String> verdict(Evidence evidence) {
        Judge judge = new Judge(evidence);
        judge.effects();
        judge.uninvited();
        judge.identities();
        judge.order();
        judge.announcements();
        evidence.same().forEach(judge::same);
        judge.verdict.addAll(evidence.alarms());
        return judge.verdict;
    }

    private void effects() {
        Map<String, List<Found>> found =
                evidence.found().stream().collect(Collectors.groupingBy(one -> one.kind() + " " + one.marker()));
        for (Claim claim : evidence.claims()) {
            String what = claim.kind() + " " + claim.marker();
            List<Found> effects = found.getOrDefault(what, List.of());
            if (!claim.accepted() && !effects.isEmpty()) {
                verdict.add("refused, but there: " + what);
            } else if (claim.accepted() && effects.isEmpty()) {
                verdict.add("accepted, but lost: " + what);
            } else if (claim.accepted() && effects.size() > 1) {
                verdict.add("accepted once, there " + effects.size() + " times: " + what);
            } else if (claim.accepted() && !effects.get(0).id().equals(claim.id())) {
                verdict.add("accepted as " + claim.id() + ", there as "
                        + effects.get(0).id() + ": " + what);
            }
        }
    }

    private void uninvited() {
        Set<String> asked = evidence.claims().stream()
                .map(claim -> claim.kind() + " " + claim.marker())
                .collect(Collectors.toSet());
        evidence.found().stream()
                .map(one -> one.kind() + " " + one.marker())
                .filter(what -> !asked.contains(what))
                .forEach(what -> verdict.add("nobody asked for: " + what));
    }

    private void identities() {
        Set<String> seen = new HashSet<>();
        evidence.told().stream()
                .filter(event -> !seen.add(event.id()))
                .forEach(event -> verdict.add("told twice: " + event));
    }

    private void order() {
        Map<String, Told> last = new HashMap<>();
        for (Told event : evidence.told()) {
            Told before = last.put(event.topic() + " " + event.subject(), event);
            if (before != null && event.sequence() <= before.sequence()) {
                verdict.add("not after its predecessor " + before.sequence() + ": " + event);
            } else if (before != null
                    && EVERY_VERSION.contains(event.event())
                    && event.sequence() > before.sequence() + 1) {
                verdict.add("a gap after " + before.sequence() + ": " + event);
            }
        }
    }

    private void announcements() {
        Map<String, List<String>> told = evidence.told().stream()
                .collect(Collectors.groupingBy(Told::event, Collectors.mapping(Told::subject, Collectors.toList())));
        evidence.announced().forEach((event, subjects) -> {
            List<String> heard = told.getOrDefault(event, List.of());
            same(new Same(event + " on the topic", subjects, new HashSet<>(heard)));
            Map<String, Long> often =
                    heard.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            often.values().removeIf(times -> times == 1);
            if (!often.isEmpty()) {
                verdict.add(event + " more than once: " + examples(often.keySet()));
            }
        });
    }

    private void same(Same two) {
        if (!two.shown().containsAll(two.truth())) {
            verdict.add(two.what() + " lacks " + examples(without(two.truth(), two.shown())));
        }
        if (!two.truth().containsAll(two.shown())) {
            verdict.add(two.what() + " has besides " + examples(without(two.shown(), two.truth())));
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String examples(Set<String> all) {
        String some = all.stream().sorted().limit(EXAMPLES).collect(Collectors.joining(", "));
        return all.size() > EXAMPLES ? all.size() + ": " + some + " …" : some;
    }
}
