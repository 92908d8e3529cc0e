package org.huanjie.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huanjie.acceptance.faults.Evidence.Found;
import org.huanjie.acceptance.faults.Evidence.Same;
import org.huanjie.acceptance.faults.Evidence.Told;
import org.junit.jupiter.api.Test;

/** A judge who cannot condemn is worthless: histories made up, each with one broken promise. */
class JudgeTest {
    private static final String TOPIC = "huanjie.reporting.v1";

    private final List<Claim> claims = new ArrayList<>(List.of(
            new Claim("problem", "one", true, "p1"),
            new Claim("problem", "two", true, "p2"),
            new Claim("problem", "bad", false, "")));
    private final List<Found> found =
            new ArrayList<>(List.of(new Found("problem", "one", "p1"), new Found("problem", "two", "p2")));
    private final List<Told> told = new ArrayList<>(
            List.of(problem("e1", "p1"), problem("e2", "p2"), division("e3", 4), division("e4", 5), division("e5", 6)));
    private final Set<String> problems = new HashSet<>(Set.of("p1", "p2"));
    private final Set<String> shown = new HashSet<>(Set.of("problems 2"));
    private final List<String> alarms = new ArrayList<>();

    private static Told problem(String id, String subject) {
        return new Told(TOPIC, id, "problem-opened", subject, 1);
    }

    private static Told division(String id, long sequence) {
        return new Told("huanjie.districting.v1", id, "division-changed", "990151101", sequence);
    }

    private List<String> verdict() {
        return Judge.verdict(new Evidence(
                claims,
                found,
                told,
                Map.of("problem-opened", problems),
                List.of(new Same("figures", Set.of("problems 2"), shown)),
                alarms));
    }

    @Test
    void nothing_is_held_against_a_suite_that_kept_its_promises() {
        assertThat(verdict()).isEmpty();
    }

    @Test
    void an_accepted_call_without_effect() {
        found.remove(1);
        assertThat(verdict()).containsExactly("accepted, but lost: problem two");
    }

    @Test
    void an_accepted_call_with_two_effects() {
        found.add(new Found("problem", "two", "p3"));
        assertThat(verdict()).containsExactly("accepted once, there 2 times: problem two");
    }

    @Test
    void an_answer_that_names_another_than_the_effect() {
        claims.set(0, new Claim("problem", "one", true, "p9"));
        assertThat(verdict()).containsExactly("accepted as p9, there as p1: problem one");
    }

    @Test
    void a_refused_call_with_an_effect() {
        found.add(new Found("problem", "bad", "p3"));
        assertThat(verdict()).containsExactly("refused, but there: problem bad");
    }

    @Test
    void an_effect_that_nobody_asked_for() {
        found.add(new Found("problem", "three", "p3"));
        assertThat(verdict()).containsExactly("nobody asked for: problem three");
    }

    @Test
    void a_lost_event() {
        told.remove(0);
        assertThat(verdict()).containsExactly("problem-opened on the topic lacks p1");
    }

    @Test
    void an_event_of_nothing() {
        problems.remove("p2");
        assertThat(verdict()).containsExactly("problem-opened on the topic has besides p2");
    }

    @Test
    void an_event_told_twice() {
        told.add(problem("e2", "p2"));
        assertThat(verdict())
                .hasSize(3)
                .anyMatch(sentence -> sentence.startsWith("told twice: Told[topic=" + TOPIC + ", id=e2"))
                .anyMatch(sentence -> sentence.startsWith("not after its predecessor 1: "))
                .contains("problem-opened more than once: p2");
    }

    @Test
    void an_event_made_twice() {
        told.add(problem("e9", "p2"));
        assertThat(verdict())
                .hasSize(2)
                .contains("problem-opened more than once: p2")
                .anyMatch(sentence -> sentence.startsWith("not after its predecessor 1: "));
    }

    @Test
    void a_gap_in_the_versions_of_a_subject() {
        told.remove(3);
        assertThat(verdict()).singleElement().asString().startsWith("a gap after 4: ");
    }

    @Test
    void versions_out_of_order() {
        told.add(3, told.remove(4));
        assertThat(verdict())
                .hasSize(2)
                .anyMatch(sentence -> sentence.startsWith("a gap after 4: "))
                .anyMatch(sentence -> sentence.startsWith("not after its predecessor 6: "));
    }

    @Test
    void a_projection_that_shows_something_else() {
        shown.clear();
        shown.add("problems 3");
        assertThat(verdict()).containsExactly("figures lacks problems 2", "figures has besides problems 3");
    }

    @Test
    void an_alarm() {
        alarms.add("dead letter");
        assertThat(verdict()).containsExactly("dead letter");
    }
}
