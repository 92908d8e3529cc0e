package org.huanjie.local.county;

import java.util.ArrayList;
import java.util.List;

/**
 * The county before its people.
 *
 * @param divisions from the county down, parents before children
 * @param leaves    by township, then by code
 */
record CountyMap(List<Division> divisions, List<Leaf> leaves) {
    /** Pairs of neighbouring leaves, each once, smaller code first. */
    List<String[]> adjacency() {
        List<Leaf> land = leaves.stream().filter(Leaf::hasLand).toList();
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i < land.size(); i++) {
            for (int j = i + 1; j < land.size(); j++) {
                Leaf a = land.get(i);
                Leaf b = land.get(j);
                if (a.parcel().touches(b.parcel())) {
                    boolean ordered = a.code().compareTo(b.code()) < 0;
                    pairs.add(new String[] {ordered ? a.code() : b.code(), ordered ? b.code() : a.code()});
                }
            }
        }
        pairs.sort((p, q) -> p[0].equals(q[0]) ? p[1].compareTo(q[1]) : p[0].compareTo(q[0]));
        return pairs;
    }
}
