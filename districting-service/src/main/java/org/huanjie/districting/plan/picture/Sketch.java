package org.huanjie.districting.plan.picture;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a map shows: a plan without anything that only its making needs.
 *
 * @param subject     whose districts: 云泽县（县级）
 * @param remark      beside it, such as that it is a draft; may be empty
 * @param units       in the order of their codes
 * @param neighbours  of units with territory, both ways; codes that are no unit here are left out
 * @param townships   names by code, of those that are to be named; empty for a plan of one township
 * @param districts   in the order of their numbers
 * @param seats       to be placed, what the average is taken of
 * @param warnPercent where the deviation of a district is asked about
 */
public record Sketch(
        String subject,
        String remark,
        List<Unit> units,
        Map<String, ? extends Collection<String>> neighbours,
        Map<String, String> townships,
        List<District> districts,
        int seats,
        int warnPercent) {
    /** Number of no district. */
    public static final int NONE = 0;

    public Sketch {
        units = List.copyOf(units);
        districts = List.copyOf(districts);
    }

    /**
     * A unit.
     *
     * @param territory whether it lies somewhere; a work unit is drawn beside its township's centre
     * @param x         to the east, null where not known
     * @param y         to the north, null where not known
     * @param district  its number, or {@link #NONE}
     */
    public record Unit(String code, String name, long population, boolean territory, Double x, Double y, int district) {
        String township() {
            return code.substring(0, Math.min(9, code.length()));
        }

        boolean placed() {
            return x != null && y != null && Double.isFinite(x) && Double.isFinite(y);
        }
    }

    /**
     * A district.
     *
     * @param name      as people call it, without its number
     * @param deviation as a fraction; null where nothing can be said
     * @param over      whether that is beyond the limit, compared exactly
     */
    public record District(int number, String name, int seats, long population, Double deviation, boolean over) {}

    long people() {
        return units.stream().mapToLong(Unit::population).sum();
    }

    List<Unit> territory() {
        return units.stream().filter(Unit::territory).toList();
    }

    /** The map as an SVG document that needs nothing else; the same sketch is always the same text. */
    public String svg(Colour colour) {
        return new Sheet(this, colour).write();
    }
}
