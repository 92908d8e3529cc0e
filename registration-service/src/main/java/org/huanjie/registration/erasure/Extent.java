package org.huanjie.registration.erasure;

/**
 * How much an erasure is about.
 *
 * @param rolls   versions of rolls, with notices and prints
 * @param entries of these rolls
 * @param voters  registrations that were removed, with all that hangs on them
 */
record Extent(long rolls, long entries, long objections, long certificates, long voters) {
    static final Extent NONE = new Extent(0, 0, 0, 0, 0);

    static Extent ofVoters(long voters) {
        return new Extent(0, 0, 0, 0, voters);
    }

    Extent plus(Extent more) {
        return new Extent(
                rolls + more.rolls,
                entries + more.entries,
                objections + more.objections,
                certificates + more.certificates,
                voters + more.voters);
    }

    boolean isNothing() {
        return equals(NONE);
    }
}
