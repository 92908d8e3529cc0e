package org.huanjie.registration.voter;

import java.util.UUID;

/** Of a registration what is shown beside another one: the number masked, no date of birth. */
public record VoterBrief(
        UUID id,
        String name,
        String citizenIdMasked,
        String sex,
        String ethnicity,
        String unit,
        String group,
        String householdDivision,
        String status) {
    static VoterBrief of(Voter voter, Sealed sealed) {
        return new VoterBrief(
                voter.id(),
                voter.name(),
                sealed.openCitizenId(voter.citizenId()).maskedBirth(),
                voter.sex(),
                voter.ethnicity(),
                voter.unit(),
                voter.group(),
                voter.details().householdDivision(),
                voter.standing().status().name());
    }
}
