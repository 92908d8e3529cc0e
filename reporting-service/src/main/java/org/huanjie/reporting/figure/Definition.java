package org.huanjie.reporting.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** How a figure is made, as {@code figures.yaml} says. */
record Definition(
        String id,
        Type type,
        String unit,
        String definition,
        String from,
        String where,
        String value,
        String take,
        String stated,
        Ratio ratio,
        String elected,
        String listed,
        String township) {

    enum Type {
        COUNT,
        RATE,
        DATE,
        TEXT
    }

    /** One figure by another, never an average of rates. */
    record Ratio(String of, String by, int times, int scale) {}

    private static final Pattern NO_SUM = Pattern.compile("(max|min|abs)\\(.*");

    Definition {
        type = type == null ? Type.COUNT : type;
        if (stated != null) {
            from = "activities";
            where = "figures ->> '%s' is not null".formatted(stated);
            value = "cast(figures ->> '%s' as integer)".formatted(stated);
            take = "sum(value)";
        }
        if (elected != null) {
            from = "votes";
            where = "level = 'COUNTY'";
            value = "case persons when 0 then 0 else \"%s\" end".formatted(id);
            take = "case when count(*) = count(value) then sum(value) end";
        }
        if (listed != null) {
            from = "lists";
            where = "kind = 'FORMAL' and level = 'COUNTY'";
            value = "\"%s\"".formatted(id);
            take = "coalesce(sum(value), 0)";
        }
        if ((from == null) != (take == null) || from != null && ratio != null) {
            throw new IllegalArgumentException("figure " + id + " is made of rows or of a ratio");
        }
    }

    /**
     * The same figure for the congresses of townships.
     *
     * @param twinOf the id of the township's figure for a figure of the county's
     */
    Definition ofTownships(UnaryOperator<String> twinOf) {
        return new Definition(
                township,
                type,
                unit,
                definition.replace("县人大", "乡镇人大").replace("县级", "乡级"),
                from,
                where == null ? null : where.replace("level = 'COUNTY'", "level = 'TOWNSHIP'"),
                value,
                take,
                null,
                ratio == null
                        ? null
                        : new Ratio(twinOf.apply(ratio.of), twinOf.apply(ratio.by), ratio.times, ratio.scale),
                null,
                null,
                null);
    }

    /** Whether that of a whole is the sum of those of its parts. */
    boolean isAdditive() {
        return isCounted() && type == Type.COUNT && !NO_SUM.matcher(take).matches();
    }

    /** Whether it is taken from rows. */
    boolean isCounted() {
        return from != null;
    }

    /** SQL for its rows: those of its set that it counts, with the {@code value} that each adds. */
    String rows() {
        return "select *, %s as value from %s where %s"
                .formatted(value == null ? "1" : value, from, where == null ? "true" : where);
    }

    /** SQL for the one row of {@code id} and {@code value} as text. */
    String select() {
        return "select '%s' as id, cast(%s as text) as value from (%s) as source".formatted(id, take, rows());
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
