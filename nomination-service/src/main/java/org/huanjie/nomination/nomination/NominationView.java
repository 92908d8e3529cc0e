package org.huanjie.nomination.nomination;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.problem.Finding;
import org.huanjie.nomination.candidate.Particulars;
import org.huanjie.nomination.district.Action;
import org.huanjie.nomination.election.Level;

/** A nomination as offices and committees see it; who signed only where the caller may read signatories. */
@Schema(name = "Nomination")
record NominationView(
        UUID id,
        String election,
        UUID district,
        Level level,
        Channel channel,
        List<String> organisations,
        Nomination.Status status,
        int validSignatures,

        @Schema(description = "Null for roles that do not read signatories", nullable = true)
        List<SignatoryView> signatories,

        Nominee candidate,
        List<Finding> findings,
        Instant recordedAt,
        @Schema(nullable = true) WithdrawalView withdrawal,

        @Schema(description = "What the caller may do with it now; only on a single GET")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<Action> actions) {

    @Schema(name = "NominationSignatory")
    record SignatoryView(
            @Schema(description = "Of the form, from 1") int line,
            UUID voter,
            Integer serial,
            Instant signedAt,
            boolean valid,

            @Schema(
                    description =
                            "Why it does not count: NOM_NOT_ON_ROLL, NOM_OWN_SIGNATURE, NOM_SIGNED_TWICE,"
                                    + " NOM_AFTER_ROLL, NOM_SIGNED_IN_FUTURE, NOM_MAX_PER_SIGNER, NOM_SIGNATURE_WITHDRAWN; null where it does",
                    nullable = true)
            String code,

            @Schema(description = "When the signer took it back", nullable = true)
            LocalDate withdrawnOn) {
        private static List<SignatoryView> of(List<Signatory> signatories) {
            List<SignatoryView> views = new ArrayList<>();
            for (Signatory signatory : signatories) {
                views.add(new SignatoryView(
                        views.size() + 1,
                        signatory.voter(),
                        signatory.serial(),
                        signatory.signedAt(),
                        signatory.valid(),
                        signatory.code(),
                        signatory.withdrawnOn()));
            }
            return views;
        }
    }

    @Schema(name = "NominatedPerson")
    record Nominee(
            @Schema(
                    description = "As a candidate of the district; null where the nomination is rejected",
                    nullable = true)
            UUID id,

            UUID voter,
            String name,
            String sex,
            LocalDate birthDate,
            String ethnicity,
            @Schema(nullable = true) String politicalStatus,
            @Schema(nullable = true) String education,
            @Schema(nullable = true) String occupation,
            @Schema(nullable = true) String post,
            @Schema(nullable = true) LocalDate consentedOn,
            @Schema(nullable = true) Boolean foreignFunding,
            List<String> deputyOf) {
        private static Nominee of(Nomination nomination) {
            Particulars person = nomination.particulars();
            return new Nominee(
                    nomination.candidate().orElse(null),
                    nomination.nominee(),
                    person.name(),
                    person.sex(),
                    person.birthDate(),
                    person.ethnicity(),
                    person.politicalStatus(),
                    person.education(),
                    person.occupation(),
                    person.post(),
                    nomination.paper().consentedOn(),
                    nomination.paper().foreignFunding(),
                    nomination.paper().deputyOf());
        }
    }

    @Schema(name = "NominationWithdrawn")
    record WithdrawalView(String by, String document) {
        private static WithdrawalView of(Withdrawal withdrawal) {
            return new WithdrawalView(withdrawal.withdrawnBy(), withdrawal.withdrawalDocument());
        }
    }

    static NominationView of(Nomination nomination, boolean withSignatories) {
        return new NominationView(
                nomination.id(),
                nomination.election(),
                nomination.district(),
                nomination.level(),
                nomination.channel(),
                nomination.organisations(),
                nomination.status(),
                nomination.validSignatures(),
                withSignatories ? SignatoryView.of(nomination.signatories()) : null,
                Nominee.of(nomination),
                nomination.findings(),
                nomination.recordedAt(),
                nomination.withdrawal().map(WithdrawalView::of).orElse(null),
                null);
    }

    NominationView with(List<Action> allowed) {
        return new NominationView(
                id,
                election,
                district,
                level,
                channel,
                organisations,
                status,
                validSignatures,
                signatories,
                candidate,
                findings,
                recordedAt,
                withdrawal,
                allowed);
    }
}
