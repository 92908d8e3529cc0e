package org.huanjie.districting.division;

import java.time.LocalDate;
import java.util.List;

/**
 * @param successor    what it has become part of; null while it is a division itself
 * @param predecessors what has become part of it; null in lists
 * @param plans        what a change did to plans; null where nothing was changed
 */
record DivisionView(
        String code,
        String name,
        DivisionType type,
        String parent,
        int population,
        LocalDate populationAsOf,
        Integer adults,
        List<Minority> minorities,
        Division.Affiliation affiliation,
        List<String> neighbours,
        String successor,
        LocalDate endedOn,
        List<String> predecessors,
        List<PlanEffect> plans) {

    static DivisionView of(Division division, List<String> neighbours, List<String> predecessors) {
        return new DivisionView(
                division.code(),
                division.name(),
                division.type(),
                division.parent(),
                division.population(),
                division.populationAsOf(),
                division.adults(),
                division.minorities(),
                division.affiliation(),
                neighbours,
                division.successor(),
                division.endedOn(),
                predecessors,
                null);
    }

    DivisionView with(List<PlanEffect> effects) {
        return new DivisionView(
                code,
                name,
                type,
                parent,
                population,
                populationAsOf,
                adults,
                minorities,
                affiliation,
                neighbours,
                successor,
                endedOn,
                predecessors,
                effects);
    }
}
