package org.huanjie.nomination.structure;

import java.util.Map;

/**
 * Of how many deputies a congress was, and how many of them were of a group.
 *
 * @param counts by indicator; what nobody has told is left out
 */
record Composition(int deputies, Map<Indicator, Integer> counts) {
    /** Of the register: an indicator of which somebody is unknown is left out, too. */
    static Composition of(StageFigures elected) {
        Map<Indicator, Integer> known = new java.util.EnumMap<>(elected.counts());
        known.keySet().removeAll(elected.unknown().keySet());
        return new Composition(elected.total(), known);
    }
}
