package org.huanjie.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All that clients were answered, by several threads. */
final class History {
    private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    void add(Answered answer) {
        answered.add(answer);
    }

    /** An answer that no client should ever get. */
    void addBroken(String answer) {
        broken.add(answer);
    }

    List<Claim> claims() {
        return answered.stream().map(Answered::claim).toList();
    }

    List<Answered> of(String kind) {
        return answered.stream()
                .filter(answer -> answer.call().kind().equals(kind))
                .toList();
    }

    /** {@code 120 calls: 100 accepted, 20 refused, 9 repeated}. */
    String summary() {
        long accepted = answered.stream().filter(Answered::isAccepted).count();
        long repeated =
                answered.stream().filter(answer -> answer.attempts() > 1).count();
        return answered.size() + " calls: " + accepted + " accepted, " + (answered.size() - accepted) + " refused, "
                + repeated + " repeated";
    }

    List<String> broken() {
        return new ArrayList<>(broken);
    }
}
