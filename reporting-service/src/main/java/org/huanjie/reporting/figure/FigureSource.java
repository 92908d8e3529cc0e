package org.huanjie.reporting.figure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Figures that another feature works out. */
public interface FigureSource {
    /** @return figures of this scope, as they stand */
    List<Figure> figures(FigureScope scope, Instant asOf);

    /** @return what one of these figures is made of, by division and subject; empty for a figure of others */
    Optional<List<SourceView>> sources(String id, FigureScope scope);
}
