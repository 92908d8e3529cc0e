package org.huanjie.registration.voter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.problem.Finding;

/** A registration as a desk sees it; its number is masked, the phone too. */
record VoterView(
        UUID id,
        String name,
        String citizenIdMasked,
        String sex,
        LocalDate birthDate,
        String ethnicity,
        String unit,
        String group,
        String householdDivision,
        String address,
        String phoneMasked,
        Voter.Basis basis,
        String certificate,
        boolean away,
        Voter.Review review,
        Voter.Status status,
        Voter.Qualification qualification,
        String removedFor,
        Places districts,
        String noTownshipReason,
        List<Finding> findings) {

    /** Districts of the open election that the voter's unit belongs to. */
    record Places(
            @JsonProperty("COUNTY") UUID county,
            @JsonProperty("TOWNSHIP") UUID township) {}

    static VoterView of(Voter voter, Sealed sealed, Places places, String noTownshipReason) {
        String phone = sealed.openPhone(voter.phone());
        return new VoterView(
                voter.id(),
                voter.name(),
                sealed.openCitizenId(voter.citizenId()).masked(),
                voter.sex(),
                voter.birthDate(),
                voter.ethnicity(),
                voter.unit(),
                voter.group(),
                voter.details().householdDivision(),
                sealed.openAddress(voter.address()),
                phone == null ? null : masked(phone),
                voter.basis(),
                voter.details().certificate(),
                voter.details().away(),
                voter.scrutiny().review(),
                voter.standing().status(),
                voter.standing().qualification(),
                voter.standing().removedFor(),
                places,
                noTownshipReason,
                voter.scrutiny().findings());
    }

    /** {@code 138****0000}. */
    static String masked(String phone) {
        return phone.length() < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
