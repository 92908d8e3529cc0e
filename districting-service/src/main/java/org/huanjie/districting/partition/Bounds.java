package org.huanjie.districting.partition;

/**
 * How many people a district may have.
 *
 * @param least   of a district with so many seats; index 0 is not used
 * @param most    likewise
 * @param perSeat people of a seat, what districts are compared with for evenness; 0 where evenness does not count
 * @param hard    whether no district may lie outside; otherwise as few people as possible are too many or too few
 */
public record Bounds(long[] least, long[] most, double perSeat, boolean hard) {
    /** The same for all districts, of one seat each. */
    public static Bounds between(long least, long most) {
        return new Bounds(new long[] {0, least}, new long[] {0, most}, 0, true);
    }

    /** @param tolerance 0.05 = five per cent more or fewer people for each seat */
    public static Bounds around(double perSeat, double tolerance, int mostSeats) {
        long[] least = new long[mostSeats + 1];
        long[] most = new long[mostSeats + 1];
        for (int seats = 1; seats <= mostSeats; seats++) {
            least[seats] = (long) Math.ceil(seats * perSeat * (1 - tolerance) - 1e-6);
            most[seats] = (long) Math.floor(seats * perSeat * (1 + tolerance) + 1e-6);
        }
        return new Bounds(least, most, perSeat, false);
    }

    int mostSeats() {
        return most.length - 1;
    }

    /** No fewer people can have so many seats. */
    long leastFor(int seats) {
        int most = mostSeats();
        return (long) ((double) least[most] / most * seats) - seats;
    }

    /** No more people can have so many seats. */
    long mostFor(int seats) {
        int most = mostSeats();
        return (long) ((double) this.most[most] / most * seats) + seats;
    }

    /** So many people cannot have fewer seats. */
    int fewestSeats(long people) {
        int most = mostSeats();
        double perSeat = (double) this.most[most] / most + 1;
        return people <= 0 ? 0 : (int) Math.ceil(people / perSeat);
    }

    /** People too many or too few. */
    long over(long people, int seats) {
        return Math.max(0, Math.max(people - most[seats], least[seats] - people));
    }

    /** Square of the deviation. */
    double unevenness(long people, int seats) {
        double deviation = perSeat == 0 ? 0 : people / (seats * perSeat) - 1;
        return deviation * deviation;
    }
}
