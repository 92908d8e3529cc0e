package org.huanjie.registration.objection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.huanjie.registration.election.Level;
import org.huanjie.registration.roll.PublishedRolls.PublishedRoll;

/** The version of the roll that somebody objects to. */
@Embeddable
record ContestedRoll(
        UUID roll,
        String election,
        String county,
        @Enumerated(EnumType.STRING) Level level,
        String division,
        UUID district) {
    static ContestedRoll of(PublishedRoll roll) {
        return new ContestedRoll(
                roll.id(), roll.election(), roll.county(), roll.level(), roll.division(), roll.district());
    }
}
