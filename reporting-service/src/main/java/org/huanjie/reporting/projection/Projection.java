package org.huanjie.reporting.projection;

import java.util.List;

/** A read model made of events only: it can be made again from the topics' start, to the same state. */
public interface Projection {
    /** The tables that it alone writes, by events alone. */
    List<String> tables();
}
