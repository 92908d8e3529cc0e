package org.huanjie.nomination.structure;

import org.huanjie.nomination.election.Level;

/** The congress (人民代表大会) that is elected: a level, and the county or township it is of. */
record Congress(String election, Level level, String division) {}
