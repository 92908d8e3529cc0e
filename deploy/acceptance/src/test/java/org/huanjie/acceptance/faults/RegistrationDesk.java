package org.huanjie.acceptance.faults;

import java.util.Map;
import org.huanjie.acceptance.suite.SmallCounty;

/** Registers voters one by one, told by their addresses: registration's {@code voter-registered} and units' totals. */
final class RegistrationDesk extends Desk {
    static final String KIND = "voter";
    static final String STREET = "迎晖路";

    /** Beyond those of the household file. */
    private static final int FIRST_PERSON = 500_000;

    /** Whoever of the file was born on the same day has another name: nobody likely is registered twice. */
    private static final int OTHER_NAME = 5;

    RegistrationDesk(SmallCounty county, PatientClient client) {
        super(county, client);
    }

    @Override
    Answered change(PatientClient client, int turn, boolean refused) {
        String village = village(turn);
        String id = county.citizenId(FIRST_PERSON + turn);
        String address = STREET + turn + "号";
        Map<String, Object> form = Map.of(
                "name",
                SmallCounty.name(turn + OTHER_NAME),
                "citizenId",
                refused ? withWrongCheckDigit(id) : id,
                "ethnicity",
                "汉",
                "unit",
                village,
                "householdDivision",
                village,
                "address",
                address,
                "basis",
                "HOUSEHOLD");
        return client.send(
                Call.post(KIND, address, "township-office", village.substring(0, 9), "registration/voters", form));
    }

    private static String withWrongCheckDigit(String id) {
        return id.substring(0, id.length() - 1) + (id.endsWith("1") ? "2" : "1");
    }
}
