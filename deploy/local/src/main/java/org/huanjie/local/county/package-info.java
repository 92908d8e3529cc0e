/**
 * Draws the rehearsal county (云泽县, 990123; invented): its divisions, map and household file with planted faults. Same seed and
 * size, same bytes. Knows nothing of the services; {@link org.huanjie.local.county.RehearsalCounty} is the way in.
 */
package org.huanjie.local.county;
