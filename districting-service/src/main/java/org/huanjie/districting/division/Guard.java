package org.huanjie.districting.division;

/** Keeps a sheet from taking a cell for a formula: what begins like one gets an apostrophe in front, and loses it when it is read. */
final class Guard {
    private static final String FORMULA = "=+-@";

    private Guard() {}

    static String on(String cell) {
        return begins(cell, 0) || cell.startsWith("'") ? "'" + cell : cell;
    }

    static String off(String cell) {
        return cell.startsWith("'") && (begins(cell, 1) || cell.startsWith("''")) ? cell.substring(1) : cell;
    }

    private static boolean begins(String cell, int at) {
        return cell.length() > at && FORMULA.indexOf(cell.charAt(at)) >= 0;
    }
}
