package org.huanjie.reporting.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** How a figure is made, as {@code figures.yaml} says. */
record Definition(
        String id, Type type, String unit, String definition, String rows, String take, String stated, Ratio ratio) {

    enum Type {
        COUNT,
        RATE,
        DATE,
        TEXT
    }

    /** One figure by another, never an average of rates. */
    record Ratio(String of, String by, int times, int scale) {}

    private static final String STATED = """
            select division, cast(id as text) as subject, cast(figures ->> '%s' as integer) as value
              from activity
             where election = :election and division >= :from and division < :to and figures ->> '%s' is not null""";

    Definition {
        type = type == null ? Type.COUNT : type;
        if (stated != null) {
            rows = STATED.formatted(stated, stated);
            take = "sum(value)";
        }
        rows = rows == null ? null : whole(rows);
        if ((rows == null) != (take == null) || rows != null && ratio != null) {
            throw new IllegalArgumentException("figure " + id + " is made of rows or of a ratio");
        }
    }

    /** The SQL with its two shorthands written out. */
    private static String whole(String sql) {
        return sql.replace("{within}", "division >= :from and division < :to")
                .replaceAll(
                        "\\{touches ([a-z_.]+)}",
                        "exists (select 1 from district_place where district_place.district = $1 and place >= :from and place < :to)");
    }

    /** Whether it is taken from rows. */
    boolean isCounted() {
        return rows != null;
    }

    /** SQL for the one row of {@code id} and {@code value} as text. */
    String select() {
        return "select '%s' as id, cast(%s as text) as value from (%s) as source".formatted(id, take, rows);
    }

    /** A value as an answer shows it. */
    JsonNode shown(String value) {
        if (value == null) {
            return NullNode.getInstance();
        }
        if (type != Type.COUNT) {
            return TextNode.valueOf(value);
        }
        long number = Long.parseLong(value);
        return number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
    }
}
