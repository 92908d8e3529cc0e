package org.huanjie.districting.division;

import java.time.LocalDate;
import java.util.List;

/** A division as a file or a request gives it. */
record DivisionRow(
        String code,
        String name,
        DivisionType type,
        String parent,
        int population,
        LocalDate populationAsOf,
        Integer adults,
        List<Minority> minorities,
        Division.Affiliation affiliation) {

    /** With the minorities that are known where the file says nothing of them. */
    DivisionRow knowing(Division known) {
        return minorities != null
                ? this
                : new DivisionRow(
                        code, name, type, parent, population, populationAsOf, adults, known.minorities(), affiliation);
    }
}
