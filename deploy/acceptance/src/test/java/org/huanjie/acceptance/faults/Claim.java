package org.huanjie.acceptance.faults;

/**
 * What a client may rely on after its answer: accepted, the effect is there once; refused, there is none.
 *
 * @param id of the effect, as the answer to an accepted call named it
 */
record Claim(String kind, String marker, boolean accepted, String id) {}
