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
        Division.Affiliation affiliation) {}
