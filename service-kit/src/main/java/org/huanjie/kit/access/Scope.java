package org.huanjie.kit.access;

import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a caller may see, as ranges of division codes: a parameter of every query, never a filter afterwards. The columns
 * compared with it are {@code collate "C"}, so that the range uses the index.
 */
public final class Scope {
    /** All codes from {@code from} (included) to {@code to} (excluded). */
    public record Range(String from, String to) {
        static Range under(String prefix) {
            int last = prefix.length() - 1;
            return new Range(prefix, prefix.substring(0, last) + (char) (prefix.charAt(last) + 1));
        }

        boolean covers(String code) {
            return code.compareTo(from) >= 0 && code.compareTo(to) < 0;
        }
    }

    private final List<Range> ranges;

    private Scope(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * The scope of a division claim, narrowed to units where there are any. Trailing pairs of zeros of a six-digit claim are
     * cut ({@code 990100} covers all of {@code 9901}); units outside the division are left out; no claim means nothing.
     */
    public static Scope of(String division, List<String> units) {
        if (division == null || !division.matches("[0-9]{1,15}")) {
            return new Scope(List.of());
        }
        Range whole = Range.under(prefix(division));
        if (units == null || units.isEmpty()) {
            return new Scope(List.of(whole));
        }
        return new Scope(units.stream()
                .filter(unit -> unit.matches("[0-9]{1,15}") && whole.covers(unit))
                .map(Range::under)
                .toList());
    }

    /** Everything below one division. */
    public static Scope under(String division) {
        return of(division, List.of());
    }

    private static String prefix(String division) {
        String prefix = division;
        while (prefix.length() <= 6 && prefix.length() > 2 && prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }

    /** Whether a division, unit or part lies in the scope. A county is not in the scope of its township. */
    public boolean covers(String code) {
        return code != null && ranges.stream().anyMatch(range -> range.covers(code));
    }

    public List<Range> ranges() {
        return ranges;
    }

    /** Condition on a column, for SQL and HQL alike; its parameters are set by {@link #bind} or {@link #parameters}. */
    public String condition(String column) {
        if (ranges.isEmpty()) {
            return "(1 = 0)";
        }
        return IntStream.range(0, ranges.size())
                .mapToObj(i -> "%s >= :scopeFrom%d and %s < :scopeTo%d".formatted(column, i, column, i))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    public <Q extends Query> Q bind(Q query) {
        for (int i = 0; i < ranges.size(); i++) {
            query.setParameter("scopeFrom" + i, ranges.get(i).from());
            query.setParameter("scopeTo" + i, ranges.get(i).to());
        }
        return query;
    }

    public Parameters parameters() {
        Parameters parameters = new Parameters();
        for (int i = 0; i < ranges.size(); i++) {
            parameters.and("scopeFrom" + i, ranges.get(i).from());
            parameters.and("scopeTo" + i, ranges.get(i).to());
        }
        return parameters;
    }

    /** Lower bounds, for {@code unnest} in native SQL. */
    public String[] froms() {
        return ranges.stream().map(Range::from).toArray(String[]::new);
    }

    /** Upper bounds, in the order of {@link #froms()}. */
    public String[] tos() {
        return ranges.stream().map(Range::to).toArray(String[]::new);
    }

    @Override
    public String toString() {
        return new ArrayList<>(ranges).toString();
    }
}
