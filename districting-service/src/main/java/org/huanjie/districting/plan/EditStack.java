package org.huanjie.districting.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which edits of a plan hold, and which were taken back and can be made again: told by its history, line by line. */
final class EditStack {
    /** A line of the history. @param undoes the line it takes back or makes again */
    record Line(int number, PlanEntry.Kind kind, Integer undoes) {}

    private final Deque<Integer> done = new ArrayDeque<>();
    private final Deque<Integer> undone = new ArrayDeque<>();
    private final Set<Integer> takenBack = new HashSet<>();

    /** @param lines in order */
    static EditStack of(List<Line> lines) {
        EditStack stack = new EditStack();
        lines.forEach(stack::add);
        return stack;
    }

    private void add(Line line) {
        if (line.kind() == PlanEntry.Kind.UNITS_FOLLOWED) {
            done.clear(); // what was drawn before was drawn on units that are no more
            undone.clear();
        } else if (line.kind().isEdit()) {
            done.push(line.number());
            undone.clear(); // what was taken back before does not fit any more
        } else if (line.kind() == PlanEntry.Kind.UNDONE) {
            done.remove(line.undoes());
            undone.push(line.undoes());
            takenBack.add(line.undoes());
        } else if (line.kind() == PlanEntry.Kind.REDONE) {
            undone.remove(line.undoes());
            done.push(line.undoes());
            takenBack.remove(line.undoes());
        }
    }

    /** Whether the line is an edit that does not hold any more. */
    boolean tookBack(int number) {
        return takenBack.contains(number);
    }

    /** Numbers of the lines that can be taken back, the newest first. */
    List<Integer> done() {
        return List.copyOf(done);
    }

    /** Numbers of the lines that can be made again, the one to begin with first. */
    List<Integer> undone() {
        return List.copyOf(undone);
    }
}
