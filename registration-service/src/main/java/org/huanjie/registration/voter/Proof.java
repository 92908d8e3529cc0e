package org.huanjie.registration.voter;

import java.time.LocalDate;

/**
 * What a removal or restoration rests on; it may tell of illness or punishment, so it is kept encrypted and shown nowhere.
 *
 * @param evidence   the paper that was seen, such as 死亡医学证明
 * @param documentNo of the judgment or decision, where the law asks for one
 */
public record Proof(String evidence, String decidedBy, LocalDate decidedOn, String documentNo) {
    /** Never what it says: a record's text ends in logs. */
    @Override
    public String toString() {
        return "proof";
    }
}
