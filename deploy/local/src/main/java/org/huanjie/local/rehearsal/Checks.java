package org.huanjie.local.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.huanjie.local.http.Answer;

/** What was expected and what was seen, as sentences. */
final class Checks {
    private static final String RIGHT = "  ✓ ";
    private static final String WRONG = "  ✗ ";

    private final Consumer<String> out;
    private final List<String> lines = new ArrayList<>();
    private int passed;
    private int failed;

    Checks(Consumer<String> out) {
        this.out = out;
    }

    /** @param sentence what is right if {@code right} */
    void that(String sentence, boolean right) {
        note(sentence, right);
    }

    void equal(String what, Object expected, Object seen) {
        boolean right = Objects.equals(String.valueOf(expected), String.valueOf(seen));
        note(right ? what + ": " + seen : what + ": " + seen + " instead of " + expected, right);
    }

    /** That the law's or the suite's No was said, and said so. */
    void refused(String what, Answer answer, int status, String slug) {
        boolean right = answer.status() == status && answer.problem().equals(slug);
        String wanted = status + " " + slug;
        note(what + " is refused: " + answer.summary() + (right ? "" : " instead of " + wanted), right);
    }

    /** What is going on, without being a check. */
    void say(String line) {
        out.accept("    " + line);
    }

    private synchronized void note(String sentence, boolean right) {
        String line = (right ? RIGHT : WRONG) + sentence;
        count(line);
        out.accept(line);
    }

    /** Takes over what an earlier run had checked. */
    void restore(List<String> earlier) {
        earlier.forEach(this::count);
    }

    private void count(String line) {
        lines.add(line);
        if (line.startsWith(RIGHT)) {
            passed++;
        } else {
            failed++;
        }
    }

    boolean allPassed() {
        return failed == 0;
    }

    /** {@code N passed, N failed}. */
    String summary() {
        return passed + " passed, " + failed + " failed";
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
