package org.huanjie.registration.roll;

import org.huanjie.kit.problem.Rule;

/** How a roll follows from the one before: old + additions − removals = new. */
record Arithmetic(
        int previous,
        int turned18,
        int restored,
        int movedIn,
        int otherAdded,
        int deceased,
        int movedOut,
        int deprived,
        int otherRemoved,
        int total) {
    static final Rule BALANCE = new Rule("R-47", "REG_ARITHMETIC", "选举法 art. 27");

    /** A first roll: everybody is added. */
    static Arithmetic first(int count) {
        return new Arithmetic(0, 0, 0, 0, count, 0, 0, 0, 0, count);
    }

    int added() {
        return turned18 + restored + movedIn + otherAdded;
    }

    int removed() {
        return deceased + movedOut + deprived + otherRemoved;
    }

    /** @param entries on the roll */
    boolean balances(int entries) {
        return previous + added() - removed() == total && total == entries;
    }
}
