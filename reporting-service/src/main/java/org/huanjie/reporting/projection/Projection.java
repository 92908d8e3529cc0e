package org.huanjie.reporting.projection;

/** A read model made of events only: it can be forgotten and shown again from the topics' start to the same state. */
public interface Projection {
    /** Forgets everything. */
    void clear();
}
