package org.huanjie.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.acceptance.suite.SmallCounty;

/**
 * A published district with those who vote in it.
 *
 * @param units  villages it is made of
 * @param voters as registration shows them
 */
record Constituency(String id, int seats, List<String> units, List<Map<String, Object>> voters) {
    /** Of a congress, with the voters of the household file. */
    static List<Constituency> of(SmallCounty county, String level) {
        List<Constituency> all = new ArrayList<>();
        String published = "districting/districts?election=" + county.election() + "&level=" + level;
        for (Map<String, Object> district : county.office().all(published)) {
            List<String> units = ((List<?>) district.get("units"))
                    .stream().map(Object::toString).toList();
            List<Map<String, Object>> voters = new ArrayList<>();
            units.forEach(unit -> voters.addAll(county.office().all("registration/voters?unit=" + unit)));
            all.add(new Constituency(district.get("id").toString(), (int) district.get("seats"), units, voters));
        }
        return all;
    }

    /** The n-th voter; after the last comes the first. */
    Map<String, Object> voter(int n) {
        return voters.get(n % voters.size());
    }

    /** One third more than there are deputies to be elected. */
    int fewestCandidates() {
        return (4 * seats + 2) / 3;
    }

    /** Where nominations are received. */
    String town() {
        return units.get(0).substring(0, 9);
    }
}
