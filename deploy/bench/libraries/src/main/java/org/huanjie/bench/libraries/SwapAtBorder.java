package org.huanjie.bench.libraries;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.common.decorator.SelectionFilter;
import ai.timefold.solver.core.impl.heuristic.selector.move.generic.SwapMove;

/** Two nodes change places where each borders on the other's district. */
public final class SwapAtBorder implements SelectionFilter<TimefoldMap, SwapMove<TimefoldMap>> {
    @Override
    public boolean accept(ScoreDirector<TimefoldMap> director, SwapMove<TimefoldMap> move) {
        TimefoldNode one = (TimefoldNode) move.getLeftEntity();
        TimefoldNode other = (TimefoldNode) move.getRightEntity();
        TimefoldMap map = director.getWorkingSolution();
        return one.district() != other.district()
                && map.touches(one.number(), other.district())
                && map.touches(other.number(), one.district());
    }
}
