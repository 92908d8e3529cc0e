package org.huanjie.acceptance.faults;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.acceptance.suite.NominationForm;
import org.huanjie.acceptance.suite.SmallCounty;

/** Receives nominations, each by an organisation of its own, in districts that stay open for them. */
final class NominationDesk extends Desk {
    static final String KIND = "nomination";

    private final List<Constituency> districts;

    /** @param districts whose initial list is not published */
    NominationDesk(SmallCounty county, PatientClient client, List<Constituency> districts) {
        super(county, client);
        this.districts = districts;
    }

    @Override
    Answered change(PatientClient client, int turn, boolean refused) {
        Constituency district = districts.get(turn % districts.size());
        Map<String, Object> voter = district.voter(turn / districts.size());
        String organisation = "工会第%d分会".formatted(turn);
        return client.send(nomination(county, district, voter, organisation, refused));
    }

    /** @param stranger for somebody whom nobody knows: to be refused */
    static Call nomination(
            SmallCounty county,
            Constituency district,
            Map<String, Object> voter,
            String organisation,
            boolean stranger) {
        NominationForm form =
                NominationForm.of(county.election(), district.id(), voter).by(organisation);
        Map<String, Object> body = stranger ? form.nominating(UUID.randomUUID()).json() : form.json();
        return Call.post(KIND, organisation, "township-office", district.town(), "nomination/nominations", body);
    }
}
