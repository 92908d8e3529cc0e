package org.huanjie.registration.voter;

import java.util.List;
import java.util.Optional;
import org.huanjie.kit.problem.Finding;
import org.huanjie.registration.election.Election;

/**
 * What a voter has to show who registers away from the household register (人户分离, R-49): rule {@code mismatchEvidence}, which
 * provinces set differently.
 */
public enum Evidence {
    CERTIFICATE("户口所在地出具的选民资格证明"),
    RESIDENCE_PERMIT_PLUS_CERTIFICATE("居住证和户口所在地出具的选民资格证明"),
    CERTIFICATE_OR_PERMIT_OR_LEASE_AFTER_1_YEAR("户口所在地出具的选民资格证明，或者居住证，或者居住满一年的租赁合同"),
    /** Within the province nothing: the rolls there are compared by the system. */
    SYSTEM_CHECK("户口所在地出具的选民资格证明");

    private static final int PROVINCE = 2;

    private final String papers;

    Evidence(String papers) {
        this.papers = papers;
    }

    public static Evidence of(Election election) {
        return Optional.ofNullable(election.rules().get("mismatchEvidence"))
                .map(Evidence::valueOf)
                .orElse(CERTIFICATE);
    }

    /** What is to be said of a voter of a unit whose household register is elsewhere. */
    List<Finding> missing(String unit, String household) {
        if (this == SYSTEM_CHECK && province(unit).equals(province(household))) {
            return List.of(RegistrationRules.SEPARATED
                    .info("户口在本省（自治区、直辖市）其他地方，由选民登记系统核对，不需提交证明。")
                    .field("householdDivision")
                    .subject(household));
        }
        return List.of(RegistrationRules.SEPARATED
                .warn("户口不在本地，请提交%s。".formatted(papers))
                .field("householdDivision")
                .subject(household));
    }

    /** What is to be said of a voter who shows a certificate, and perhaps something else. */
    List<Finding> besidesCertificate(String unit, String household, String shown) {
        boolean permit = this == RESIDENCE_PERMIT_PLUS_CERTIFICATE
                && shown == null
                && RegistrationRules.isElsewhere(unit, household);
        return permit
                ? List.of(RegistrationRules.SEPARATED
                        .warn("户口不在本地，除选民资格证明外，还请提交居住证。")
                        .field("evidence")
                        .subject(household))
                : List.of();
    }

    private static String province(String division) {
        return division.substring(0, Math.min(PROVINCE, division.length()));
    }
}
