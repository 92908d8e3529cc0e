package org.huanjie.districting.division;

import java.time.LocalDate;

/** A unit as it was at some time, kept with what was drawn on it then. */
public record DivisionMemory(
        String code,
        String name,
        DivisionType type,
        String parent,
        int population,
        LocalDate populationAsOf,
        Division.Affiliation affiliation,
        Double x,
        Double y) {

    /** As it is now. */
    public static DivisionMemory of(Division division) {
        return new DivisionMemory(
                division.code(),
                division.name(),
                division.type(),
                division.parent(),
                division.population(),
                division.populationAsOf(),
                division.affiliation(),
                division.x(),
                division.y());
    }

    /** For reading only; it is not the division that is stored. */
    public Division recall() {
        Division division = new Division(
                new DivisionRow(code, name, type, parent, population, populationAsOf, null, null, affiliation));
        if (x != null && y != null) {
            division.place(x, y);
        }
        return division;
    }
}
