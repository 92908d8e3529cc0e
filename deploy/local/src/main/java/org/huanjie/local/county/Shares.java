package org.huanjie.local.county;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number over weights by largest remainder, so that the shares add up again. */
final class Shares {
    private Shares() {}

    /**
     * @param least what each share has at least
     * @throws IllegalArgumentException where the total cannot give everyone the least
     */
    static int[] split(int total, double[] weights, int least) {
        int rest = total - least * weights.length;
        if (rest < 0) {
            throw new IllegalArgumentException(
                    total + " cannot be split into " + weights.length + " shares of " + least);
        }
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] shares = new int[weights.length];
        double[] remainders = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = rest * weights[i] / sum;
            shares[i] = (int) exact;
            remainders[i] = exact - shares[i];
            given += shares[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i])
                        .thenComparing(i -> i))
                .limit(rest - given)
                .forEach(i -> shares[i]++);
        for (int i = 0; i < shares.length; i++) {
            shares[i] += least;
        }
        return shares;
    }
}
