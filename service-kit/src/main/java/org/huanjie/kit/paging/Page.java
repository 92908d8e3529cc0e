package org.huanjie.kit.paging;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list by keyset, never by offset.
 *
 * @param next cursor for {@code after} of the next page, null on the last
 */
public record Page<T>(List<T> items, String next) {

    /**
     * Makes a page of up to {@code limit} rows out of up to one more.
     *
     * @param key the columns of the order of a row, as {@link Cursor#of} takes them
     */
    public static <R, T> Page<T> of(List<R> rows, PageRequest request, Function<R, T> view, Function<R, Cursor> key) {
        boolean more = rows.size() > request.limit();
        List<R> shown = more ? rows.subList(0, request.limit()) : rows;
        return new Page<>(
                shown.stream().map(view).toList(),
                more ? key.apply(shown.get(shown.size() - 1)).toString() : null);
    }

    /** The whole of a list that is short by nature. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
