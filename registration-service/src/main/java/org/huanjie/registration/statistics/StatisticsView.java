package org.huanjie.registration.statistics;

import java.util.List;
import java.util.Map;

/**
 * Figures of a division; each is the sum of its parts'.
 *
 * @param voters     active registrations, whatever their review
 * @param minority   of them not of Han ethnicity
 * @param away       of them living elsewhere at present (外出)
 * @param mismatch   of them with their household register elsewhere (人户分离)
 * @param registered all registrations that were ever entered here and have not gone elsewhere: voters, locked and removed
 * @param locked     by a qualification certificate, to vote elsewhere
 * @param adults     people of the household register who are 18 and over; null where nobody has told
 * @param changes    removed registrations by reason
 * @param additions  registrations that were put back, by reason
 * @param rolls      who stands on published rolls of the election
 */
record StatisticsView(
        String division,
        long voters,
        long approved,
        long women,
        long minority,
        long away,
        long mismatch,
        long registered,
        long locked,
        Integer adults,
        List<UnitFigures> byUnit,
        List<Figures> byEthnicity,
        List<Figures> byAgeGroup,
        Map<String, Long> changes,
        Map<String, Long> additions,
        List<RollFigures> rolls) {
    record UnitFigures(String unit, long voters, long approved, long women, long minority, long away, long mismatch) {}

    record Figures(String code, long voters) {}

    /** @param rolls published ones with voters of the division */
    record RollFigures(String level, long rolls, long voters, long women) {}
}
