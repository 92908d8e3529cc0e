package org.huanjie.nomination.structure;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.nomination.candidate.Candidate;

/**
 * A candidate of a district, or somebody written in and elected there, as far as a form or the registration tells of them; what nobody
 * has told is null.
 *
 * @param status    null for somebody written in
 * @param listed    on an initial list once
 * @param reElected whether an accepted form says that the person is a deputy of this congress now (连任)
 */
record Person(
        UUID district,
        Candidate.Status status,
        boolean listed,
        boolean elected,
        String sex,
        LocalDate birthDate,
        String ethnicity,
        String politicalStatus,
        String education,
        String occupation,
        Boolean reElected) {

    boolean at(Stage stage) {
        boolean stands = status != null && status != Candidate.Status.WITHDRAWN;
        return switch (stage) {
            case NOMINATED -> stands;
            case INITIAL -> stands && listed;
            case FORMAL ->
                status == Candidate.Status.FORMAL
                        || status == Candidate.Status.ELECTED
                        || status == Candidate.Status.NOT_ELECTED;
            case ELECTED -> elected;
        };
    }
}
