package org.huanjie.kit.events;

/**
 * Place of an event in the order of publication.
 *
 * @param horizon transaction id below which everything had ended when the event was written, see {@code V0_1__events.sql}
 * @param id      the event's row
 */
record RelayPosition(long horizon, long id) implements Comparable<RelayPosition> {
    /** Header of each published record, so that a new relay knows where the last one ended. */
    static final String HEADER = "relay-position";

    static final RelayPosition START = new RelayPosition(0, 0);

    static RelayPosition parse(String header) {
        int colon = header.indexOf(':');
        return new RelayPosition(
                Long.parseLong(header.substring(0, colon)), Long.parseLong(header.substring(colon + 1)));
    }

    @Override
    public int compareTo(RelayPosition other) {
        int byHorizon = Long.compareUnsigned(horizon, other.horizon);
        return byHorizon != 0 ? byHorizon : Long.compare(id, other.id);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(horizon) + ":" + id;
    }
}
