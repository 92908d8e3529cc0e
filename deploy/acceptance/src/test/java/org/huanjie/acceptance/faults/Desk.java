package org.huanjie.acceptance.faults;

import org.huanjie.acceptance.suite.SmallCounty;

/** Where changes of one service are made, one after the other, each told from all others by its turn. By one thread. */
abstract class Desk {
    private static final int REFUSED_EACH = 7;

    final SmallCounty county;
    private final PatientClient client;
    private int turn;

    Desk(SmallCounty county, PatientClient client) {
        this.county = county;
        this.client = client;
    }

    /** Makes the next change; now and then one that has to be refused. Returns once it is answered. */
    final Answered next() {
        return next(client);
    }

    /** The same by another client, at the same desk. */
    final Answered next(PatientClient other) {
        turn++;
        return change(other, turn, turn % REFUSED_EACH == 0);
    }

    /** @param refused whether it is to be one that the service must refuse */
    abstract Answered change(PatientClient client, int turn, boolean refused);

    /** A village for each turn, one after the other. */
    final String village(int turn) {
        return county.villages().get(turn % county.villages().size());
    }
}
