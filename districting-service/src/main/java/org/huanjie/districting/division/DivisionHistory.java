package org.huanjie.districting.division;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.kit.paging.PageRequest;

/** What divisions have been: the database keeps a row of each version in which something of one changed. */
@ApplicationScoped
class DivisionHistory {
    /**
     * A division as it was.
     *
     * @param version    of the division
     * @param recordedAt when it became so here
     * @param successor  what it had become part of; null while it was a division itself
     */
    record Was(
            long version,
            Instant recordedAt,
            String name,
            DivisionType type,
            int population,
            LocalDate populationAsOf,
            Integer adults,
            List<Minority> minorities,
            Division.Affiliation affiliation,
            String successor) {}

    private final Divisions divisions;
    private final EntityManager database;
    private final ObjectMapper json;

    DivisionHistory(Divisions divisions, EntityManager database, ObjectMapper json) {
        this.divisions = divisions;
        this.database = database;
        this.json = json;
    }

    /** The newest first. @throws Refusal 404 for a division that was never known */
    @SuppressWarnings("unchecked")
    @Transactional
    List<Was> of(String code, PageRequest page) {
        divisions.known(code);
        List<Tuple> rows = database.createNativeQuery("""
                        select version, recorded_at, name, type, population, population_as_of, adults,
                               cast(minorities as text) as minorities, affiliation, successor
                          from division_history
                         where code = :code and version < :before
                         order by version desc
                         limit :limit
                        """, Tuple.class)
                .setParameter("code", code)
                .setParameter(
                        "before", page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE))
                .setParameter("limit", page.fetch())
                .getResultList();
        return rows.stream().map(this::read).toList();
    }

    private Was read(Tuple row) {
        return new Was(
                row.get("version", Long.class),
                row.get("recorded_at", Instant.class),
                row.get("name", String.class),
                DivisionType.valueOf(row.get("type", String.class)),
                row.get("population", Integer.class),
                row.get("population_as_of", LocalDate.class),
                row.get("adults", Integer.class),
                minorities(row.get("minorities", String.class)),
                Division.Affiliation.valueOf(row.get("affiliation", String.class)),
                row.get("successor", String.class));
    }

    private List<Minority> minorities(String text) {
        try {
            return json.readValue(text, new TypeReference<List<Minority>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored minorities cannot be read", e);
        }
    }
}
