package org.huanjie.registration.importing;

import java.util.List;

/** What became of the rows; each row counts once. */
record Tally(int added, int changed, int unchanged, int duplicate, int rejected, List<Import.ReasonCount> byReason) {
    int total() {
        return added + changed + unchanged + duplicate + rejected;
    }
}
