package org.huanjie.nomination.candidate;

import java.util.Comparator;

/** The order of lists and ballots: by the strokes of the surname (按姓名笔画为序), R-84; equal names go by id, never by chance. */
public final class SurnameStrokes {
    /** Candidates by the strokes of their names. */
    public static final Comparator<Candidate> ORDER = Comparator.comparing(
                    (Candidate candidate) -> candidate.particulars().name(), org.huanjie.kit.names.SurnameStrokes.NAMES)
            .thenComparing(Candidate::voter);

    static final Comparator<Candidate> LISTED_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.place().orElse(Integer.MAX_VALUE))
            .thenComparing(ORDER);

    private SurnameStrokes() {}
}
