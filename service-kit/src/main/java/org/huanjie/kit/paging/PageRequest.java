package org.huanjie.kit.paging;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huanjie.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestQuery;

/** Which part of a list is asked for; taken as {@code @BeanParam}. */
public class PageRequest {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    @RestQuery
    @Parameter(description = "Cursor of the page before (its next)")
    String after;

    @RestQuery
    @Parameter(
            description = "Items of a page, 1 to 500; 50 where not given",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    String limit;

    /** @throws Refusal 400 unless it is a whole number from 1 to 500 */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_LIMIT) {
            throw Refusal.malformed("limit is a whole number from 1 to " + MAX_LIMIT)
                    .violation("limit", "1 至 500 的整数");
        }
        return Integer.parseInt(limit);
    }

    /** Rows to fetch: one more than the page shows, so that it is known whether another follows. */
    public int fetch() {
        return limit() + 1;
    }

    /** @throws Refusal 400 for garbage */
    public Optional<Cursor> after() {
        return after == null || after.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(after));
    }

    /** The row to go on after where the list is ordered by id; the lowest of all UUIDs on the first page. */
    public UUID afterId() {
        return after().map(Cursor::uuid).orElse(new UUID(0, 0));
    }

    /** The key to go on after where the list is ordered by one text column; empty on the first page. */
    public String afterText() {
        return after().map(cursor -> cursor.text(0)).orElse("");
    }
}
