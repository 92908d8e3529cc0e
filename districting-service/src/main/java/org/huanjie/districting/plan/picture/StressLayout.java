package org.huanjie.districting.plan.picture;

import java.util.Arrays;

/**
 * Places for units of which only the neighbours are known: such that distances on the sheet are those along the links, as
 * well as a sheet can have them. It begins with the two main directions of the distances to some pivots (pivot MDS) and then
 * moves every unit, a fixed number of times, to where its links and the pivots would have it (stress majorization). Nothing
 * in it is left to chance.
 */
final class StressLayout {
    private static final int PIVOTS = 150;
    private static final int ROUNDS = 80;
    private static final int POWER_ROUNDS = 100;

    private final Mesh mesh;
    private final int[] pivots;
    private final double[][] far;
    private final double[] x;
    private final double[] y;

    private StressLayout(Mesh mesh) {
        this.mesh = mesh;
        int n = mesh.size();
        pivots = new int[Math.min(PIVOTS, n)];
        far = new double[pivots.length][];
        x = new double[n];
        y = new double[n];
    }

    static Point[] of(Mesh mesh) {
        StressLayout layout = new StressLayout(mesh);
        if (mesh.size() > 1) {
            layout.choosePivots();
            layout.begin();
            for (int round = 0; round < ROUNDS; round++) {
                layout.relax();
            }
        }
        Point[] places = new Point[mesh.size()];
        Arrays.setAll(places, i -> new Point(layout.x[i], layout.y[i]));
        return places;
    }

    /** Each as far as can be from those before it. */
    private void choosePivots() {
        double[] nearest = mesh.distancesFrom(0);
        for (int p = 0; p < pivots.length; p++) {
            int farthest = 0;
            for (int i = 1; i < nearest.length; i++) {
                farthest = nearest[i] > nearest[farthest] ? i : farthest;
            }
            pivots[p] = farthest;
            far[p] = mesh.distancesFrom(farthest);
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = p == 0 ? far[p][i] : Math.min(nearest[i], far[p][i]);
            }
        }
    }

    private void begin() {
        double[][] centred = centred();
        double[] first = direction(centred, null);
        double[] second = direction(centred, first);
        project(centred, first, x);
        project(centred, second, y);
        double wanted = 0;
        double is = 0;
        for (int i = 0; i < mesh.size(); i++) {
            for (Mesh.Link link : mesh.links(i)) {
                wanted += link.length();
                is += distance(i, link.to());
            }
        }
        double scale = is > 0 ? wanted / is : 1;
        for (int i = 0; i < x.length; i++) {
            x[i] *= scale;
            y[i] *= scale;
        }
    }

    /** Squared distances to the pivots, without the means of rows and columns. */
    private double[][] centred() {
        int n = mesh.size();
        double[] ofUnit = new double[n];
        double[][] squares = new double[pivots.length][n];
        double all = 0;
        for (int p = 0; p < pivots.length; p++) {
            for (int i = 0; i < n; i++) {
                squares[p][i] = far[p][i] * far[p][i];
                ofUnit[i] += squares[p][i] / pivots.length;
                all += squares[p][i] / pivots.length / n;
            }
        }
        for (double[] row : squares) {
            double mean = Arrays.stream(row).sum() / n;
            for (int i = 0; i < n; i++) {
                row[i] = -0.5 * (row[i] - mean - ofUnit[i] + all);
            }
        }
        return squares;
    }

    /** The main direction among the pivots, by power iteration; at right angles to another one if given. */
    private double[] direction(double[][] rows, double[] other) {
        double[] v = new double[rows.length];
        Arrays.setAll(v, p -> 1.0 / (p + 1) - (p % 2) * 0.5);
        double[] image = new double[mesh.size()];
        for (int round = 0; round < POWER_ROUNDS; round++) {
            if (other != null) {
                double along = dot(v, other);
                for (int p = 0; p < v.length; p++) {
                    v[p] -= along * other[p];
                }
            }
            double length = Math.sqrt(dot(v, v));
            for (int p = 0; p < v.length; p++) {
                v[p] = length > 1e-12 ? v[p] / length : 0;
            }
            project(rows, v, image);
            for (int p = 0; p < v.length; p++) {
                v[p] = dot(rows[p], image);
            }
        }
        double length = Math.sqrt(dot(v, v));
        for (int p = 0; p < v.length; p++) {
            v[p] = length > 1e-12 ? v[p] / length : 0;
        }
        return v;
    }

    private static void project(double[][] rows, double[] direction, double[] into) {
        Arrays.fill(into, 0);
        for (int p = 0; p < rows.length; p++) {
            for (int i = 0; i < into.length; i++) {
                into[i] += rows[p][i] * direction[p];
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Every unit once, each to the mean of the places that its links and the pivots would give it. */
    private void relax() {
        for (int i = 0; i < x.length; i++) {
            double[] sum = new double[3];
            for (Mesh.Link link : mesh.links(i)) {
                pull(i, link.to(), link.length(), sum);
            }
            for (int p = 0; p < pivots.length; p++) {
                if (pivots[p] != i) {
                    pull(i, pivots[p], far[p][i], sum);
                }
            }
            x[i] = sum[0] / sum[2];
            y[i] = sum[1] / sum[2];
        }
    }

    private void pull(int i, int other, double length, double[] sum) {
        double is = distance(i, other);
        double dx = is > 1e-9 ? (x[i] - x[other]) / is : i % 2;
        double dy = is > 1e-9 ? (y[i] - y[other]) / is : 1 - i % 2;
        double weight = 1 / (length * length);
        sum[0] += weight * (x[other] + length * dx);
        sum[1] += weight * (y[other] + length * dy);
        sum[2] += weight;
    }

    private double distance(int a, int b) {
        double dx = x[a] - x[b];
        double dy = y[a] - y[b];
        return Math.sqrt(dx * dx + dy * dy);
    }
}
