package org.huanjie.local.county;

import java.util.List;

/**
 * A unit (选举单位) as districts are made of: a part, a small village that is not divided, or a work unit without territory.
 *
 * @param places names from the township down, as an address begins
 * @param adults how many of the population are voters
 * @param parcel its land, null for a work unit
 */
record Leaf(Division division, String township, List<String> places, int adults, Parcel parcel) {
    String code() {
        return division.code();
    }

    boolean hasLand() {
        return parcel != null;
    }
}
