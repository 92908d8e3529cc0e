package org.huanjie.acceptance.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known once all is quiet again.
 *
 * @param claims    what clients were answered
 * @param found     what services show of the kinds of changes that clients asked for
 * @param told      the events on the topics, in the order in which they are read
 * @param announced by event, the subjects of which the services' truth says that it was told, once each
 * @param same      what one service shows of another's truth
 * @param alarms    what must not be at all: open dead letters, answers that broke, errors in logs
 */
record Evidence(
        List<Claim> claims,
        List<Found> found,
        List<Told> told,
        Map<String, Set<String>> announced,
        List<Same> same,
        List<String> alarms) {

    /** An effect that a service shows. */
    record Found(String kind, String marker, String id) {}

    /** @param event its name: {@code voter-registered} */
    record Told(String topic, String id, String event, String subject, long sequence) {}

    /** Two views of one thing, each as a set of sentences. */
    record Same(String what, Set<String> truth, Set<String> shown) {}
}
