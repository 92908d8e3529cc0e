package org.huanjie.districting.plan.optimiser;

/** A group's seats cannot be placed in districts of 1–3 seats that hold together, whatever is drawn. */
public final class Infeasible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands against it. */
    public enum Reason {
        /** More than three seats for each unit. */
        TOO_FEW_UNITS,
        /** The territory is in more pieces than there are seats. */
        TOO_MANY_PIECES,
        /** There is no seat for it. */
        NO_SEAT
    }

    private final String group;
    private final Reason reason;
    private final int seats;
    private final int count;

    /** @param count of units, or of pieces */
    Infeasible(String group, Reason reason, int seats, int count) {
        super(group + ": " + reason);
        this.group = group;
        this.reason = reason;
        this.seats = seats;
        this.count = count;
    }

    public String group() {
        return group;
    }

    public Reason reason() {
        return reason;
    }

    public int seats() {
        return seats;
    }

    /** Units, or pieces of territory. */
    public int count() {
        return count;
    }
}
