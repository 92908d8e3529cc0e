package org.huanjie.reporting.election;

import java.time.LocalDate;

/**
 * An announced election as it is known here.
 *
 * @param status {@code ANNOUNCED} or {@code CLOSED}
 */
record ElectionView(String code, String name, LocalDate electionDay, String status) {}
