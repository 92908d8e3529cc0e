package org.huanjie.bench.libraries;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.common.decorator.SelectionFilter;
import ai.timefold.solver.core.impl.heuristic.selector.move.generic.ChangeMove;

/** A node goes to a district it borders on, else the district would be in pieces. */
public final class ChangeAtBorder implements SelectionFilter<TimefoldMap, ChangeMove<TimefoldMap>> {
    @Override
    public boolean accept(ScoreDirector<TimefoldMap> director, ChangeMove<TimefoldMap> move) {
        TimefoldNode node = (TimefoldNode) move.getEntity();
        int to = (Integer) move.getToPlanningValue();
        return to != node.district() && director.getWorkingSolution().touches(node.number(), to);
    }
}
