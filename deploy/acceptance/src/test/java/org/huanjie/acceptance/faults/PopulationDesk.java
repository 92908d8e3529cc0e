package org.huanjie.acceptance.faults;

import java.util.HashMap;
import java.util.Map;
import org.huanjie.acceptance.suite.SmallCounty;

/** Writes down villages' new populations, one person more at each turn: districting's {@code division-changed}. */
final class PopulationDesk extends Desk {
    static final String KIND = "division-change";
    private static final int FIRST = 300;

    private final Map<String, Answered> known = new HashMap<>();

    PopulationDesk(SmallCounty county, PatientClient client) {
        super(county, client);
    }

    @Override
    Answered change(PatientClient client, int turn, boolean refused) {
        // a town's is the sum of its villages'
        return refused
                ? change(client, village(turn).substring(0, 9), turn)
                : change(
                        client,
                        village(turn),
                        FIRST + 1 + turn / county.villages().size());
    }

    private Answered change(PatientClient client, String division, int population) {
        String path = "districting/divisions/" + division;
        Answered before = known.computeIfAbsent(division, none -> client.look(call(path, "", Map.of(), "")));
        Map<String, Object> body = Map.of("name", before.body().path("name").asText(), "population", population);
        Answered after = client.change(
                call(path, division + "=" + population, body, before.etag()),
                now -> now.path("population").asInt() == population);
        if (after.isAccepted()) {
            known.put(division, after);
        }
        return after;
    }

    private Call call(String path, String marker, Map<String, Object> body, String seen) {
        return Call.put(KIND, marker, "county-office", county.code(), path, body, seen);
    }
}
