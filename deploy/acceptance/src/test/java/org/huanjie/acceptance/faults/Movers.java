package org.huanjie.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.acceptance.suite.SmallCounty;

/** Voters of the household file, each on a published roll of either level: who moves by certificate, and at which desk. */
record Movers(List<List<Map<String, Object>>> villages) {
    static Movers of(SmallCounty county) {
        return new Movers(county.villages().stream()
                .map(village -> county.office().all("registration/voters?status=ACTIVE&unit=" + village))
                .toList());
    }

    /** One of each village after the other, those of the last places of the villages first. */
    List<Map<String, Object>> inPlaces(int from, int to) {
        List<Map<String, Object>> some = new ArrayList<>();
        for (int place = to - 1; place >= from; place--) {
            for (List<Map<String, Object>> village : villages) {
                some.add(village.get(place));
            }
        }
        return some;
    }

    /** The same of one town. */
    List<Map<String, Object>> of(String town, int from, int to) {
        return inPlaces(from, to).stream()
                .filter(voter -> voter.get("unit").toString().startsWith(town))
                .toList();
    }
}
