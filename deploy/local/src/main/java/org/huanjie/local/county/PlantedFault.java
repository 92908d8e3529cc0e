package org.huanjie.local.county;

/**
 * One line of faults.csv.
 *
 * @param line      as an editor counts, the header being line 1
 * @param name      as it has to stand after normalising, where the row is taken
 * @param citizenId likewise
 */
public record PlantedFault(FaultKind kind, int line, String name, String citizenId) {}
