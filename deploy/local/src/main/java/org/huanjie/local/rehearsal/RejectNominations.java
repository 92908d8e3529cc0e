package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;
import org.huanjie.local.rehearsal.Districts.District;

/** One nomination of each kind that the law rejects: kept, with the rule that it breaks, and nobody is nominated by it. */
final class RejectNominations {
    private static final String UNION = "云泽县总工会";
    private static final int FIRST_SERIAL = 80;

    private final Play play;
    private final District district;
    private final JsonNode nominee;
    private final Client office;
    private final int roll;

    private RejectNominations(Play play, District district) {
        this.play = play;
        this.district = district;
        this.nominee = CollectNominations.voters(play, district).stream()
                .filter(one -> CollectNominations.suitable(district, one))
                .skip(CollectNominations.nominees(district) + 1L)
                .findFirst()
                .orElseThrow();
        this.office = play.nomination(district.office());
        this.roll = play.county().settled().of(district.units());
    }

    static void in(Play play, Districts districts) {
        for (District sample : districts.samples()) {
            RejectNominations desk = new RejectNominations(play, sample);
            desk.forms();
            desk.persons(elsewhere(districts, sample));
        }
        for (boolean county : new boolean[] {true, false}) {
            districts.ofLevel(county).stream()
                    .filter(district -> district.seats() == 1)
                    .findFirst()
                    .ifPresent(district -> new RejectNominations(play, district).tooMany());
        }
    }

    private static District elsewhere(Districts districts, District sample) {
        return districts.all().stream()
                .filter(district -> !district.township().equals(sample.township()))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private void forms() {
        rejected("nine signatures", "NOM_TEN", form().byVoters(FIRST_SERIAL, 9, roll, null));
        rejected(
                "money from abroad",
                "NOM_NO_FOREIGN_MONEY",
                form().withForeignFunding().byVoters(FIRST_SERIAL, CollectNominations.SIGNERS, roll, null));
        rejected("an organisation without a name", "NOM_CHANNEL", form().byOrganisations());
    }

    private void persons(District far) {
        if (!district.congress().isCounty()) {
            JsonNode stranger = CollectNominations.voters(play, far).get(0);
            rejected(
                    "a voter of another township",
                    "NOM_ELIGIBLE",
                    new NominationForm(district, stranger, 7).byOrganisations(UNION));
        }
        Answer nobody = office.post(
                CollectNominations.NOMINATIONS,
                form().forStranger().byOrganisations(UNION).json());
        play.checks().equal("nominating somebody unknown", 422, nobody.status());
        Answer elsewhere = play.nomination(far.office())
                .post(
                        CollectNominations.NOMINATIONS,
                        form().byOrganisations(UNION).json());
        play.checks().refused("recording for a neighbour's district", elsewhere, 422, "unknown-district");
    }

    /** Of one seat, for which it has nominated somebody already. */
    private void tooMany() {
        rejected(
                "a second nominee of one organisation for one seat",
                "NOM_MAX_PER_SIGNER",
                form().byOrganisations(CollectNominations.PARTY));
    }

    private NominationForm form() {
        return new NominationForm(district, nominee, 7);
    }

    private void rejected(String what, String code, NominationForm form) {
        JsonNode made = office.post(CollectNominations.NOMINATIONS, form.json()).okJson();
        List<String> codes = made.path("findings").findValuesAsText("code");
        play.checks()
                .that(
                        what + " in a " + district.congress().level() + " district: "
                                + made.path("status").asText() + " because of " + codes,
                        made.path("status").asText().equals("REJECTED") && codes.contains(code));
    }
}
