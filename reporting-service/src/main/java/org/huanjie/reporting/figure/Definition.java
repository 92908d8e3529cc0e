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
        String rows,
        String take,
        String stated,
        Ratio ratio,
        String elected,
        String township) {

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

    /** Of each certified vote those elected who hold the condition; null where it is not known of one. */
    private static final String ELECTED = """
            select {home vote.district} as division, cast(district as text) || '/' || round as subject,
                   (select case when count(*) = count(%s) then count(*) filter (where %s) end
                      from elected_person as person
                     where person.district = vote.district and person.round = vote.round) as value
              from vote
             where election = :election and level = 'COUNTY' and {of vote.district}""";

    private static final Pattern NO_SUM = Pattern.compile("(max|min|abs)\\(.*");

    Definition {
        type = type == null ? Type.COUNT : type;
        if (stated != null) {
            rows = STATED.formatted(stated, stated);
            take = "sum(value)";
        }
        if (elected != null) {
            rows = ELECTED.formatted(elected, elected);
            take = "case when count(*) = count(value) then sum(value) end";
            elected = null;
        }
        rows = rows == null ? null : whole(rows);
        if ((rows == null) != (take == null) || rows != null && ratio != null) {
            throw new IllegalArgumentException("figure " + id + " is made of rows or of a ratio");
        }
    }

    /** The SQL with its shorthands written out. */
    private static String whole(String sql) {
        return sql.replace("{within}", "division >= :from and division < :to")
                .replaceAll(
                        "\\{of ([a-z_.]+)}",
                        "(:county = :from or exists (select 1 from district_place where district_place.district = $1 and place >= :from and place < :to))")
                .replaceAll(
                        "\\{home ([a-z_.]+)}",
                        "coalesce((select home from district_home where district_home.district = $1), :county)");
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
                rows == null ? null : rows.replace("level = 'COUNTY'", "level = 'TOWNSHIP'"),
                take,
                null,
                ratio == null
                        ? null
                        : new Ratio(twinOf.apply(ratio.of), twinOf.apply(ratio.by), ratio.times, ratio.scale),
                null,
                null);
    }

    /** Whether that of a whole is the sum of those of its parts. */
    boolean isAdditive() {
        return isCounted() && type == Type.COUNT && !NO_SUM.matcher(take).matches();
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
