package org.huanjie.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.paging.Page;
import org.huanjie.kit.paging.PageRequest;

/** Reads rows that a number is made of, page by page, each with the event that made it what it is. */
@ApplicationScoped
public class Sources {
    private static final String SELECT = """
            select source.division, source.subject, source.value,
                   (select name from division where code = source.division) as name, told.id, told.type, told.topic, told.partition,
                   told."offset", cast(extract(epoch from told.time) * 1000 as bigint) as millis
              from (select coalesce(division, '') collate "C" as division, subject collate "C" as subject,
                           cast(value as text) as value, to_jsonb(made) as made
                      from (%s) as made) as source
              left join lateral (
                   select * from told_event
                    where told_event.subject = made ->> 'told' and sequence = cast(made ->> 'sequence' as bigint)
                    order by time
                    limit 1) as told on true
             where (source.division, source.subject) > (:afterDivision, :afterSubject)
             order by source.division, source.subject
             limit :fetch
            """;

    private final EntityManager database;

    Sources(EntityManager database) {
        this.database = database;
    }

    /**
     * In the running transaction, rows by division and subject.
     *
     * @param with       what precedes the statement, or nothing
     * @param rows       SQL giving division, subject and value; and told (service/subject) and sequence of the event that made the row
     *                   what it is, unless this service has recorded it itself
     * @param parameters of both
     * @return up to one row more than the page has
     */
    @SuppressWarnings("unchecked")
    public List<SourceView> read(String with, String rows, Map<String, ?> parameters, PageRequest page) {
        Query query = database.createNativeQuery(with + SELECT.formatted(rows), Tuple.class)
                .setParameter(
                        "afterDivision",
                        page.after().map(cursor -> cursor.text(0)).orElse(""))
                .setParameter(
                        "afterSubject",
                        page.after().map(cursor -> cursor.text(1)).orElse(""))
                .setParameter("fetch", page.fetch());
        parameters.forEach(query::setParameter);
        List<Tuple> found = query.getResultList();
        return found.stream().map(Sources::view).toList();
    }

    /** The page that was read. */
    public static Page<SourceView> page(List<SourceView> found, PageRequest page) {
        return Page.of(found, page, view -> view, view -> Cursor.of(view.division(), view.subject()));
    }

    private static SourceView view(Tuple row) {
        return new SourceView(
                row.get("division", String.class),
                row.get("name", String.class),
                row.get("subject", String.class),
                row.get("value", String.class),
                row.get("id") == null
                        ? null
                        : new SourceView.Told(
                                row.get("id", String.class),
                                row.get("type", String.class),
                                row.get("topic", String.class),
                                row.get("partition", Integer.class),
                                row.get("offset", Long.class),
                                Instant.ofEpochMilli(row.get("millis", Long.class))));
    }
}
