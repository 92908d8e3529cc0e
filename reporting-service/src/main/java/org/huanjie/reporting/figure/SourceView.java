package org.huanjie.reporting.figure;

/**
 * One of the things a figure is made of.
 *
 * @param division where it is
 * @param subject  code or id of it: a unit, a roll, an activity; of a rate, the figure
 * @param value    what it adds
 */
record SourceView(String division, String subject, String value) {}
