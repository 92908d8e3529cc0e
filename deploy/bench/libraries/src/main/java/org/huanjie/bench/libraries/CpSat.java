package org.huanjie.bench.libraries;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.bench.graph.Instance;

/**
 * OR-Tools CP-SAT. Each node has one district; an edge is cut where its ends differ. Connected: the lowest node of each district
 * is its root, every other node has one parent among its neighbours in the district, and is deeper than it. Districts are in
 * the order of their roots, so that names give no symmetry.
 */
final class CpSat implements Library {
    private static final int WORKERS = 2;

    CpSat() {
        Loader.loadNativeLibraries();
    }

    @Override
    public String name() {
        return "CP-SAT";
    }

    @Override
    public Answer solve(Instance instance, int seconds, int seed) {
        CpModel model = new CpModel();
        BoolVar[][] in = districts(model, instance);
        BoolVar[][] root = roots(model, instance, in);
        cut(model, instance, in);
        connect(model, instance, in, root);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(seconds)
                .setNumWorkers(WORKERS)
                .setRandomSeed(seed);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Answer(null, status == CpSolverStatus.INFEASIBLE);
        }
        int[] district = new int[instance.size()];
        for (int node = 0; node < district.length; node++) {
            for (int d = 0; d < instance.districts(); d++) {
                district[node] = solver.booleanValue(in[node][d]) ? d : district[node];
            }
        }
        return new Answer(district, status == CpSolverStatus.OPTIMAL);
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

    /** A node is the root of a district if it is in it and none before it is. */
    private static BoolVar[][] roots(CpModel model, Instance instance, BoolVar[][] in) {
        BoolVar[][] root = new BoolVar[in.length][instance.districts()];
        LinearExprBuilder before = null;
        for (int d = 0; d < instance.districts(); d++) {
            BoolVar begun = null;
            LinearExprBuilder place = LinearExpr.newBuilder();
            List<Literal> one = new ArrayList<>();
            for (int node = 0; node < in.length; node++) {
                root[node][d] = model.newBoolVar("");
                one.add(root[node][d]);
                place.addTerm(root[node][d], node);
                BoolVar until = model.newBoolVar("");
                model.addImplication(in[node][d], until);
                model.addImplication(root[node][d], in[node][d]);
                if (begun == null) {
                    model.addImplication(until, in[node][d]);
                    model.addImplication(in[node][d], root[node][d]);
                } else {
                    model.addImplication(begun, until);
                    model.addImplication(root[node][d], begun.not());
                    model.addBoolOr(new Literal[] {until.not(), begun, in[node][d]});
                    model.addBoolOr(new Literal[] {in[node][d].not(), begun, root[node][d]});
                }
                begun = until;
            }
            model.addExactlyOne(one);
            if (before != null) {
                model.addLessThan(before, place);
            }
            before = place;
        }
        return root;
    }

    private static void cut(CpModel model, Instance instance, BoolVar[][] in) {
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
        model.minimize(LinearExpr.sum(cut.toArray(Literal[]::new)));
    }

    private static void connect(CpModel model, Instance instance, BoolVar[][] in, BoolVar[][] root) {
        IntVar[] depth = new IntVar[in.length];
        for (int node = 0; node < in.length; node++) {
            depth[node] = model.newIntVar(0, in.length - instance.districts(), "");
        }
        for (int node = 0; node < in.length; node++) {
            List<Literal> parents = new ArrayList<>(List.of(root[node]));
            for (int parent : instance.neighbours()[node]) {
                BoolVar isParent = model.newBoolVar("");
                parents.add(isParent);
                for (int d = 0; d < instance.districts(); d++) {
                    model.addBoolOr(new Literal[] {isParent.not(), in[parent][d].not(), in[node][d]});
                }
                model.addGreaterThan(depth[node], depth[parent]).onlyEnforceIf(isParent);
            }
            model.addExactlyOne(parents);
        }
    }
}
