package org.huanjie.reporting.figure;

import java.time.Instant;
import java.util.List;

/** Figures that another feature works out. */
public interface FigureSource {
    /** @return figures of this scope, as they stand */
    List<Figure> figures(FigureScope scope, Instant asOf);
}
