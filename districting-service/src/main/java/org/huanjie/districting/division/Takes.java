package org.huanjie.districting.division;

import java.util.List;

/**
 * Which voters of a unit that was split go into one of its parts. They are told by voter group (选民小组), the smallest thing that
 * is ever mapped: no voter is known here.
 *
 * @param rest whether it takes everybody of no group, or of one that no part names
 */
record Takes(List<String> groups, boolean rest) {}
