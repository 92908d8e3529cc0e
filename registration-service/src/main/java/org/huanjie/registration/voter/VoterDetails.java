package org.huanjie.registration.voter;

import java.util.List;
import org.huanjie.kit.problem.Finding;

/** What a desk can change of a registration; address and phone in their sealed form. */
record VoterDetails(
        String name,
        String ethnicity,
        String unit,
        String group,
        String householdDivision,
        byte[] address,
        byte[] addressIndex,
        byte[] phone,
        byte[] phoneIndex,
        Voter.Basis basis,
        String certificate,
        boolean away,
        List<Finding> findings) {
    VoterDetails found(List<Finding> what) {
        return new VoterDetails(
                name,
                ethnicity,
                unit,
                group,
                householdDivision,
                address,
                addressIndex,
                phone,
                phoneIndex,
                basis,
                certificate,
                away,
                what);
    }

    /** Never a name in a log. */
    @Override
    public String toString() {
        return "details in " + unit;
    }
}
