package org.huanjie.districting.election;

/** The two levels of congress that are elected on one day (县级、乡级). */
public enum Level {
    COUNTY,
    TOWNSHIP
}
