package org.huanjie.acceptance.faults;

import java.util.List;
import java.util.Map;
import org.huanjie.acceptance.suite.SmallCounty;

/** The published districts of both levels, each with the roll that stands for it. */
record Constituencies(List<Roll> all) {
    /**
     * The roll of a district, whichever version stands.
     *
     * @param division whose congress it is of
     */
    record Roll(String district, String level, String division, List<String> units) {
        private static Roll of(Map<String, Object> district) {
            return new Roll(
                    district.get("id").toString(),
                    district.get("level").toString(),
                    district.get("division").toString(),
                    ((List<?>) district.get("units"))
                            .stream().map(Object::toString).toList());
        }

        /** Who corrects it. */
        String role() {
            return level.toLowerCase() + "-committee";
        }

        /** A list of one. */
        String published() {
            return "registration/rolls?status=PUBLISHED&district=" + district;
        }
    }

    static Constituencies of(SmallCounty county) {
        return new Constituencies(county.office().all("districting/districts?election=" + county.election()).stream()
                .map(Roll::of)
                .toList());
    }

    /** One of each level. */
    List<Roll> of(String village) {
        return all.stream().filter(roll -> roll.units().contains(village)).toList();
    }
}
