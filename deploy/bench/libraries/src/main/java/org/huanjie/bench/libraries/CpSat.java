package org.huanjie.bench.libraries;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huanjie.bench.graph.Instance;

/**
 * OR-Tools CP-SAT. Each node has one district; an edge is cut where its ends differ; districts are named in the order of their
 * first nodes, so that names give no symmetry. Connected: whoever lies in a set of nodes with too few people for a district has
 * somebody of his district on the rim of that set. Such sets are learnt from the pieces of solutions, as solvers of this
 * problem do; saying it all at once, with a tree in each district, was tried and found nothing on 46 nodes.
 */
final class CpSat implements Library {
    /** More than cores: each searches in a way of its own, and with two it has few ways. */
    private static final int WORKERS = 8;

    private static final double SECONDS_BETWEEN_LOOKS = 3;

    CpSat() {
        Loader.loadNativeLibraries();
    }

    @Override
    public String name() {
        return "CP-SAT";
    }

    @Override
    public Answer solve(Instance instance, int seconds, int seed) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        CpModel model = new CpModel();
        BoolVar[][] in = districts(model, instance);
        nameInOrder(model, in);
        LinearExpr cut = cut(model, instance, in);
        model.minimize(cut);
        Pieces pieces = new Pieces(instance);
        for (int node = 0; node < instance.size(); node++) {
            if (instance.population()[node] < instance.least()) {
                forbid(model, in, Set.of(node), pieces.rim(Set.of(node)));
            }
        }
        int[] best = null;
        for (double left = left(end); left > 0; left = left(end)) {
            CpSolver solver = new CpSolver();
            solver.getParameters()
                    .setMaxTimeInSeconds(Math.min(left, SECONDS_BETWEEN_LOOKS))
                    .setNumWorkers(WORKERS)
                    .setRandomSeed(seed);
            CpSolverStatus status = solver.solve(model);
            if (status == CpSolverStatus.INFEASIBLE) {
                return new Answer(best, true);
            }
            if (status == CpSolverStatus.UNKNOWN) {
                continue;
            }
            int[] district = read(solver, in);
            List<Set<Integer>> tooSmall = pieces.tooSmall(district);
            tooSmall.forEach(piece -> forbid(model, in, piece, pieces.rim(piece)));
            if (tooSmall.isEmpty()) {
                best = district;
                if (status == CpSolverStatus.OPTIMAL) {
                    return new Answer(best, true);
                }
                model.addLessThan(cut, (long) solver.objectiveValue());
            }
            hint(model, in, district);
        }
        return new Answer(best, false);
    }

    private static double left(long end) {
        return (end - System.nanoTime()) / 1e9;
    }

    private static BoolVar[][] districts(CpModel model, Instance instance) {
        BoolVar[][] in = new BoolVar[instance.size()][instance.districts()];
        for (BoolVar[] row : in) {
            for (int d = 0; d < row.length; d++) {
                row[d] = model.newBoolVar("");
            }
            model.addExactlyOne(row);
        }
        for (int d = 0; d < instance.districts(); d++) {
            LinearExprBuilder people = LinearExpr.newBuilder();
            for (int node = 0; node < in.length; node++) {
                people.addTerm(in[node][d], instance.population()[node]);
            }
            model.addLinearConstraint(people, instance.least(), instance.most());
        }
        return in;
    }

    private static void nameInOrder(CpModel model, BoolVar[][] in) {
        int districts = in[0].length;
        BoolVar[] begun = in[0];
        model.addBoolAnd(new Literal[] {in[0][0]});
        for (int node = 1; node < in.length; node++) {
            BoolVar[] now = new BoolVar[districts];
            for (int d = 0; d < districts; d++) {
                now[d] = model.newBoolVar("");
                model.addImplication(begun[d], now[d]);
                model.addImplication(in[node][d], now[d]);
                model.addBoolOr(new Literal[] {now[d].not(), begun[d], in[node][d]});
                if (d > 0) {
                    model.addImplication(in[node][d], begun[d - 1]);
                }
            }
            begun = now;
        }
    }

    private static LinearExpr cut(CpModel model, Instance instance, BoolVar[][] in) {
        List<Literal> cut = new ArrayList<>();
        for (int node = 0; node < in.length; node++) {
            for (int next : instance.neighbours()[node]) {
                if (node < next) {
                    BoolVar isCut = model.newBoolVar("");
                    for (int d = 0; d < instance.districts(); d++) {
                        model.addBoolOr(new Literal[] {in[node][d].not(), in[next][d], isCut});
                    }
                    cut.add(isCut);
                }
            }
        }
        return LinearExpr.sum(cut.toArray(Literal[]::new));
    }

    /** Whoever is in the piece has one of his district on its rim. */
    private static void forbid(CpModel model, BoolVar[][] in, Set<Integer> piece, Set<Integer> rim) {
        for (int d = 0; d < in[0].length; d++) {
            int district = d;
            List<Literal> around = new ArrayList<>();
            rim.forEach(node -> around.add(in[node][district]));
            for (int node : piece) {
                List<Literal> clause = new ArrayList<>(around);
                clause.add(in[node][d].not());
                model.addBoolOr(clause);
            }
        }
    }

    private static int[] read(CpSolver solver, BoolVar[][] in) {
        int[] district = new int[in.length];
        for (int node = 0; node < in.length; node++) {
            for (int d = 0; d < in[node].length; d++) {
                district[node] = solver.booleanValue(in[node][d]) ? d : district[node];
            }
        }
        return district;
    }

    private static void hint(CpModel model, BoolVar[][] in, int[] district) {
        model.clearHints();
        for (int node = 0; node < in.length; node++) {
            for (int d = 0; d < in[node].length; d++) {
                model.addHint(in[node][d], district[node] == d);
            }
        }
    }
}
