package org.huanjie.districting.partition;

import java.util.Arrays;

/** The units that have a neighbour in another district, so that one can be picked by chance. */
final class Rim {
    private final int[] units;
    private final int[] place;
    private int size;

    Rim(int mostUnits) {
        this.units = new int[mostUnits];
        this.place = new int[mostUnits];
        Arrays.fill(place, -1);
    }

    int size() {
        return size;
    }

    int get(int index) {
        return units[index];
    }

    /** Takes a unit in, or out, where that is due. */
    void settle(int unit, boolean onTheRim) {
        if (onTheRim && place[unit] < 0) {
            place[unit] = size;
            units[size++] = unit;
        } else if (!onTheRim && place[unit] >= 0) {
            int last = units[--size];
            units[place[unit]] = last;
            place[last] = place[unit];
            place[unit] = -1;
        }
    }
}
