package org.huanjie.nomination.poll;

import java.util.Set;
import java.util.UUID;

/**
 * What was known of the persons of a count when its result was certified: the entries do not tell it, and it changes.
 *
 * @param left      candidates of the ballot who had left: their votes elect nobody
 * @param electable voters written in who might be elected
 */
record Standing(Set<UUID> left, Set<UUID> electable) {}
