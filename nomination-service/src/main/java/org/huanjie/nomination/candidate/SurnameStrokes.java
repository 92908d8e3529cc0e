package org.huanjie.nomination.candidate;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * The order of lists and ballots: by the strokes of the surname (按姓名笔画为序), R-84. Unicode's stroke collation of Chinese
 * counts strokes, beyond the BMP, too; equal names go by id, never by chance. It counts 阝 and 艹 as they are written in
 * Taiwan, so that 陈 stands among surnames of eight strokes.
 */
public final class SurnameStrokes {
    private static final Collator STROKES =
            Collator.getInstance(ULocale.forLanguageTag("zh-u-co-stroke")).freeze();

    /** Names by strokes. */
    public static final Comparator<String> NAMES = STROKES::compare;

    /** Candidates by the strokes of their names. */
    public static final Comparator<Candidate> ORDER = Comparator.comparing(
                    (Candidate candidate) -> candidate.particulars().name(), NAMES)
            .thenComparing(Candidate::voter);

    static final Comparator<Candidate> LISTED_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.place().orElse(Integer.MAX_VALUE))
            .thenComparing(ORDER);

    private SurnameStrokes() {}
}
