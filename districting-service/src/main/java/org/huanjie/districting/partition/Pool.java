package org.huanjie.districting.partition;

import java.util.ArrayList;
import java.util.List;

/** The best drawings so far, better ones first; once full, none two of the same value. */
final class Pool {
    private record Member(Drawing drawing, long value) {}

    private final int size;
    private final List<Member> members = new ArrayList<>();

    Pool(int size) {
        this.size = size;
    }

    boolean isFull() {
        return members.size() == size;
    }

    int members() {
        return members.size();
    }

    Drawing get(int index) {
        return members.get(index).drawing();
    }

    /** @return null where there is none */
    Drawing best() {
        return members.isEmpty() ? null : get(0);
    }

    long bestValue() {
        return members.isEmpty() ? Value.NONE : members.get(0).value();
    }

    boolean areAllAlike() {
        return bestValue() == members.get(members.size() - 1).value();
    }

    void add(Drawing drawing, long value) {
        if (isFull() && members.stream().anyMatch(member -> member.value() == value)) {
            return;
        }
        int at = 0;
        while (at < members.size() && members.get(at).value() <= value) {
            at++;
        }
        members.add(at, new Member(drawing, value));
        if (members.size() > size) {
            members.remove(size);
        }
    }

    void keepOnlyBest() {
        members.subList(1, members.size()).clear();
    }
}
